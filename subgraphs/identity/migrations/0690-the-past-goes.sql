call chassis.let_the_past_go('identity');

-- Doors that have closed: what was sent to come in by, and who was in. Three months serve to explain a sign-in.
do $$
declare
  door record;
begin
  for door in select * from (values
    ('sign_in_challenge', 'expires_at'),
    ('second_step', 'expires_at'),
    ('passkey_ceremony', 'expires_at'),
    ('password_link', 'expires_at'),
    ('session', 'coalesce(revoked_at, ends_at)'),
    ('invitation', 'coalesce(accepted_at, revoked_at, expires_at)'),
    ('firm_invitation', 'coalesce(accepted_at, revoked_at, expires_at)'),
    ('staff_invitation', 'coalesce(accepted_at, revoked_at, expires_at)')
  ) as doors (name, closed)
  loop
    execute format($ddl$
      create policy closed_doors_are_forgotten on identity.%1$I for delete to vigie_relay
        using (%2$s < clock.now() - interval '3 months');
      grant delete on identity.%1$I to vigie_relay;
    $ddl$, door.name, door.closed);
  end loop;
end $$;
