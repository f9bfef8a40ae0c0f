-- Who did something is known by name to those who share an account with them; staff of the service to everybody. An
-- address is told by nothing of this: the row of a person stays closed.
create function access.named(ids uuid[]) returns table (id uuid, first_name text, last_name text)
  language sql stable security definer set search_path = '' as $$
  select p.id, p.first_name, p.last_name
  from identity.person p
  where p.id = any(ids)
    and (p.id = access.subject() or access.everywhere('account:read')
      or exists (select from access.grants g where g.subject_id = p.id
        and (g.account_id is null or g.account_id = any(array(select access.members('account:read'))))))
$$;
grant select (first_name, last_name) on identity.person to vigie_access;
alter function access.named(uuid[]) owner to vigie_access;
revoke all on function access.named(uuid[]) from public;
grant execute on function access.named(uuid[]) to vigie_identity;
