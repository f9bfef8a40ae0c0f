-- Whoever has had no access for as long as a journal may name them is forgotten: a job finds them, and erases.
create policy jobs_find_users on identity.account_user for select to vigie_identity using (access.kind() = 'job');
create policy jobs_find_the_team on identity.staff_member for select to vigie_identity using (access.kind() = 'job');
create policy jobs_forget_users on identity.account_user for update to vigie_identity using (access.kind() = 'job');

do $$
declare
  name text;
begin
  foreach name in array array['former_address', 'notification_choice', 'kept_notice', 'device', 'password', 'passkey',
    'totp', 'recovery_code']
  loop
    execute format($ddl$
      create policy jobs_find_what_is_erased on identity.%1$I for select to vigie_identity using (access.kind() = 'job');
      create policy jobs_erase on identity.%1$I for delete to vigie_identity using (access.kind() = 'job');
      grant delete on identity.%1$I to vigie_identity;
    $ddl$, name);
  end loop;
end $$;
