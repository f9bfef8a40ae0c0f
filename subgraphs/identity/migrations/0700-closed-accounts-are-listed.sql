-- Accounts that may be read only, for whoever reads every account: lists of the service leave them out of what is still
-- to be done. `access.reads_only` tells the same of one account to its own people.
create function access.closed_accounts() returns setof uuid
  language sql stable parallel safe security definer set search_path = '' as $$
  select o.account_id from access.read_only o where (select access.everywhere('account:read'))
$$;
alter function access.closed_accounts() owner to vigie_access;
revoke all on function access.closed_accounts() from public;
grant execute on function access.closed_accounts() to vigie_workforce;
