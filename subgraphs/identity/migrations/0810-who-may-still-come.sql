-- An address that works without signing in works for its owner as long as they may come in themselves.
create function access.may_come(person uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select not exists (select from identity.person p where p.id = person and p.disabled_at is not null)
$$;
alter function access.may_come(uuid) owner to vigie_access;
revoke all on function access.may_come(uuid) from public;
grant execute on function access.may_come(uuid) to vigie_appointments;
