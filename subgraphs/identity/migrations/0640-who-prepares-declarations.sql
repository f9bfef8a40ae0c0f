-- People who may prepare the declaration of an account, for those who do so themselves: a step can be handed to them.
create function access.preparers(account uuid) returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select distinct p.id
  from access.grants g
  join access.role_scope r on r.role = g.role and r.scope in ('declaration:prepare', 'declaration:validate')
  join identity.person p on p.id = g.subject_id and p.disabled_at is null
  where g.account_id = preparers.account
    and (access.allows(preparers.account, 'declaration:prepare')
      or access.allows(preparers.account, 'declaration:validate'))
    and g.valid_from <= (select clock.now()) and (g.valid_until is null or g.valid_until > (select clock.now()))
$$;
alter function access.preparers(uuid) owner to vigie_access;
revoke all on function access.preparers(uuid) from public;
grant execute on function access.preparers(uuid) to vigie_workforce;
