-- Who owns an account, asked in the moments before anybody is known: a member number and a password name them.
create function access.owner_of(number text) returns uuid
  language sql stable security definer set search_path = '' as $$
  select u.person_id
  from identity.member_account a join identity.account_user u on u.account_id = a.id and u.owner
  where a.member_number = number and access.kind() in ('sign-in', 'job')
$$;
grant select (owner) on identity.account_user to vigie_access;
alter function access.owner_of(text) owner to vigie_access;
revoke all on function access.owner_of(text) from public;
grant execute on function access.owner_of(text) to vigie_identity;
