-- Somebody of the service looks at an account as one of its users sees it: for half an hour, and to read only.
call chassis.let_views_change_nothing('identity');

create policy the_service_opens_views on access.view for insert to vigie_identity
  with check ((select access.everywhere('members:view')));
create policy own_view on access.view for select to vigie_identity
  using (session_id = (select access.session()) or (select access.everywhere('members:view')));
grant select, insert on access.view to vigie_identity;

-- What a view shows of what its user may see. The service learns by it neither what is medical or confidential nor the
-- causes of absences, which its own roles keep from it.
create function access.stays_visible(wanted text) returns boolean language sql immutable parallel safe as $$
  select (wanted like '%:read' and wanted <> 'certificates:read')
    or wanted in ('employees:identity', 'declaration:fee', 'users:manage')
$$;

-- Whether a right counts on an account: on one that may be read only, few do.
create function access.in_force(read_only uuid, wanted text) returns boolean language sql immutable parallel safe as $$
  select read_only is null or access.stays_open(wanted)
$$;

-- Roles that the user of a session's view holds on its account, as long as whoever looks may look.
create function access.held_in(looking uuid) returns table (account_id uuid, role text)
  language sql stable parallel safe security definer set search_path = '' as $$
  select g.account_id, g.role
  from access.view v
    join identity.session s on s.id = v.session_id
    join access.grants g on g.subject_id = v.person_id and g.account_id = v.account_id
  where v.session_id = looking
    and g.role is not null
    and g.valid_from <= clock.now() and (g.valid_until is null or g.valid_until > clock.now())
    and exists (select from access.grants own join access.role_scope r on r.role = own.role
      where own.subject_id = s.subject_id and own.account_id is null and r.scope = 'members:view'
        and own.valid_from <= clock.now() and (own.valid_until is null or own.valid_until > clock.now()))
$$;
alter function access.held_in(uuid) owner to vigie_access;
revoke all on function access.held_in(uuid) from public;

create or replace function access.held(wanted text) returns table (account_id uuid)
  language sql stable parallel safe security definer set search_path = '' as $$
  with held as (
    select g.account_id
    from access.grants g
    where g.subject_id = access.subject()
      and access.kind() in ('user', 'staff', 'machine')
      and not (select access.viewing())
      and g.valid_from <= (select clock.now())
      and (g.valid_until is null or g.valid_until > (select clock.now()))
      and (g.scope = wanted
        or g.role in (select r.role from access.role_scope r where r.scope = wanted))
    union all
    select v.account_id
    from access.held_in(access.session()) v
    where access.kind() = 'staff'
      and access.stays_visible(wanted)
      and v.role in (select r.role from access.role_scope r where r.scope = wanted)
    union all
    select distinct g.account_id
    from access.firm_scope f
      join identity.person p on p.firm_id = f.firm_id and p.disabled_at is null
      join access.grants g on g.subject_id = p.id
    where access.kind() = 'machine'
      and f.client_id = access.subject()
      and f.scope = wanted
      and g.account_id is not null
      and g.valid_from <= (select clock.now())
      and (g.valid_until is null or g.valid_until > (select clock.now()))
      and (g.role = 'accountant' or g.role ~ '^mandate-')
      and g.role in (select r.role from access.role_scope r where r.scope = wanted)
  )
  select h.account_id from held h left join access.read_only o on o.account_id = h.account_id
  where access.in_force(o.account_id, wanted)
$$;

-- What the acting subject holds today, role by role or right by right: what `access.held` asks one right of.
create function access.holdings() returns table (account_id uuid, role text, scope text, viewed boolean)
  language sql stable parallel safe security definer set search_path = '' as $$
  select g.account_id, g.role, g.scope, false
  from access.grants g
  where g.subject_id = access.subject()
    and not (select access.viewing())
    and g.valid_from <= (select clock.now())
    and (g.valid_until is null or g.valid_until > (select clock.now()))
  union all
  select v.account_id, v.role, null, true from access.held_in(access.session()) v where access.kind() = 'staff'
$$;
alter function access.holdings() owner to vigie_access;
revoke all on function access.holdings() from public;
grant execute on function access.holdings() to vigie_identity;

-- Rights of a session over all accounts together: those of its subject, or what its view shows.
create function access.scopes_in(looking uuid, subject uuid) returns setof text
  language sql stable parallel safe security definer set search_path = '' as $$
  select s from access.scopes_of(subject) s
  where not exists (select from access.view v where v.session_id = looking)
  union
  select r.scope from access.held_in(looking) h join access.role_scope r on r.role = h.role
  where access.stays_visible(r.scope)
$$;
alter function access.scopes_in(uuid, uuid) owner to vigie_access;
revoke all on function access.scopes_in(uuid, uuid) from public;
grant execute on function access.scopes_in(uuid, uuid) to vigie_identity;

-- What the gateway asks for each token, with whether nothing may be changed.
drop function access.caller(uuid);
create function access.caller(session uuid)
  returns table (kind text, subject_id uuid, scopes text[], ends_at timestamptz, holds_until timestamptz,
    units_per_minute integer, viewing boolean)
  language sql stable security definer set search_path = '' as $$
  select s.subject_kind, s.subject_id, array(select access.scopes_in(s.id, s.subject_id)), s.ends_at,
    -- A right that begins or ends at an instant changes the answer without anybody being told.
    (select min(turn) from access.grants g, lateral (values (g.valid_from), (g.valid_until)) as turns (turn)
      where turn > clock.now()
        and (g.subject_id = s.subject_id
          or g.subject_id = (select v.person_id from access.view v where v.session_id = s.id))),
    (select c.units_per_minute from identity.client c where c.id = s.subject_id),
    exists (select from access.view v where v.session_id = s.id)
  from identity.session s
  where s.id = session and s.revoked_at is null and s.ends_at > clock.now()
    and not exists (select from identity.person p where p.id = s.subject_id and p.disabled_at is not null)
    and not exists (select from identity.client c where c.id = s.subject_id and c.disabled_at is not null)
$$;
alter function access.caller(uuid) owner to vigie_access;
revoke all on function access.caller(uuid) from public;
grant execute on function access.caller(uuid) to vigie_gateway;
