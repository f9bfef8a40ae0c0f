-- Somebody of the company always hears of an event: a firm that hears of it by its mandate does not stand in for them.
drop function access.heard_by_nobody_else(uuid, uuid[], text, text);
drop function access.listeners(uuid[], text, text);

-- Who may know of an event on these accounts and how soon they want to hear of it; `of_firm` whoever may only by a mandate.
create function access.listeners(accounts uuid[], event text, scope text)
  returns table (account_id uuid, person_id uuid, cadence text, of_firm boolean)
  language sql stable security definer set search_path = '' as $$
  select g.account_id, p.id, coalesce(own.cadence, general.cadence, 'IMMEDIATE'), bool_and(g.role ~ '^mandate-')
  from access.grants g
  join access.role_scope r on r.role = g.role and r.scope = listeners.scope
  join identity.person p on p.id = g.subject_id and p.disabled_at is null
  left join identity.notification_choice own
    on own.person_id = p.id and own.account_id = g.account_id and own.event = listeners.event
  left join identity.notification_choice general
    on general.person_id = p.id and general.account_id is null and general.event = listeners.event
  where g.account_id = any(accounts)
    and g.valid_from <= (select clock.now()) and (g.valid_until is null or g.valid_until > (select clock.now()))
  group by g.account_id, p.id, own.cadence, general.cadence
$$;
alter function access.listeners(uuid[], text, text) owner to vigie_access;
revoke all on function access.listeners(uuid[], text, text) from public;
grant execute on function access.listeners(uuid[], text, text) to vigie_identity;

-- Of these accounts those on which nobody else hears of an event in this person's stead, for the person and for their
-- managers: in the stead of the company's own people its own alone.
create function access.heard_by_nobody_else(person uuid, accounts uuid[], event text, scope text)
  returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select l.account_id
  from access.listeners(accounts, event, scope) l
  where l.person_id = person and l.cadence <> 'NEVER'
    and (person = access.subject() or access.everywhere('users:manage')
      or l.account_id in (select access.members('users:manage')))
    and not exists (select from access.listeners(array[l.account_id], event, scope) other
      where other.person_id <> person and other.cadence <> 'NEVER' and (l.of_firm or not other.of_firm))
$$;
alter function access.heard_by_nobody_else(uuid, uuid[], text, text) owner to vigie_access;
revoke all on function access.heard_by_nobody_else(uuid, uuid[], text, text) from public;
grant execute on function access.heard_by_nobody_else(uuid, uuid[], text, text) to vigie_identity;
