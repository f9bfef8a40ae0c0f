-- Whoever plans calls the users who manage the visits of an account, and learns their name and their telephone: not
-- their address, nor anybody else.
grant select (id, phone, removed_at) on identity.account_user to vigie_access;
create function access.users_to_call(accounts uuid[])
  returns table (id uuid, account_id uuid, first_name text, last_name text, phone text)
  language sql stable security definer set search_path = '' as $$
  select u.id, u.account_id, p.first_name, p.last_name, u.phone
  from identity.account_user u
  join identity.person p on p.id = u.person_id and p.disabled_at is null
  where (select access.everywhere('planning:manage'))
    and u.account_id = any(accounts) and u.removed_at is null and u.phone is not null
    and exists (select from access.grants g
      join access.role_scope r on r.role = g.role and r.scope = 'visits:manage'
      where g.subject_id = u.person_id and g.account_id = u.account_id
        and g.valid_from <= (select clock.now()) and (g.valid_until is null or g.valid_until > (select clock.now())))
  order by p.last_name, p.first_name, u.id
$$;
alter function access.users_to_call(uuid[]) owner to vigie_access;
revoke all on function access.users_to_call(uuid[]) from public;
grant execute on function access.users_to_call(uuid[]) to vigie_identity;
