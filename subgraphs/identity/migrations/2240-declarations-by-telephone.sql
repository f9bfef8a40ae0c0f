-- Somebody of the service declares for a member who asks them to: in a call, as everything that is a member's own to do.
insert into access.role_scope (role, scope)
select 'staff-assistant', unnest(array['declaration:prepare', 'declaration:validate', 'declaration:fee']);

-- Who asked the acting person of the service for what they do on an account now; null outside a call of its company.
create function access.asked_by(account uuid) returns text
  language sql stable security definer set search_path = '' as $$
  select a.caller_name
  from identity.assistance a join identity.member_account m on m.company_id = a.company_id
  where access.kind() = 'staff' and a.staff_id = access.subject()
    and a.ended_at is null and a.ends_at > clock.now()
    and m.id = asked_by.account
$$;
alter function access.asked_by(uuid) owner to vigie_access;
revoke all on function access.asked_by(uuid) from public;
grant execute on function access.asked_by(uuid) to vigie_workforce;
