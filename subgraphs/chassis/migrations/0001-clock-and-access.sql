-- The one clock. Tests and the demo's simulated year move it for Node, SQL, tokens and jobs alike.
create schema clock;
grant usage on schema clock to public;

create table clock.setting (
  only_row boolean primary key default true check (only_row),
  shift interval not null default interval '0',
  zone text not null default 'Europe/Paris'
);
insert into clock.setting default values;
alter table clock.setting enable row level security;
alter table clock.setting force row level security;
create policy everybody_reads_the_clock on clock.setting for select using (true);
create policy the_owner_moves_the_clock on clock.setting for update to vigie_owner using (true);
grant select on clock.setting to public;

create function clock.now() returns timestamptz language sql stable parallel safe
  as $$ select pg_catalog.now() + shift from clock.setting $$;
create function clock.today() returns date language sql stable parallel safe
  as $$ select (clock.now() at time zone zone)::date from clock.setting $$;

create function clock.tell() returns trigger language plpgsql as $$
begin
  perform pg_notify('clock', '');
  return null;
end $$;
create trigger tell after update on clock.setting for each statement execute function clock.tell();

-- Who may do what on which account. Identity writes it; everybody reads it through functions only.
create schema access;
grant usage on schema access to public;

create table access.role_scope (
  role text not null,
  scope text not null check (scope ~ '^[a-z]+:[a-z]+$'),
  primary key (role, scope)
);

create table access.grants (
  id uuid primary key default gen_random_uuid(),
  subject_id uuid not null,
  -- Null: every account of the service (staff, service-wide machine clients).
  account_id uuid,
  role text,
  scope text,
  valid_from timestamptz not null default clock.now(),
  valid_until timestamptz,
  -- People hold roles, machine clients hold scopes.
  check (num_nonnulls(role, scope) = 1)
);
create unique index one_grant_of_a_kind on access.grants
  (subject_id, coalesce(account_id, '00000000-0000-0000-0000-000000000000'), coalesce(role, scope));
create index grants_by_account on access.grants (account_id, role);

alter table access.role_scope enable row level security;
alter table access.role_scope force row level security;
alter table access.grants enable row level security;
alter table access.grants force row level security;

-- What the transaction says of itself; set by the chassis, empty when nothing was said.
create function access.kind() returns text language sql stable parallel safe
  as $$ select coalesce(current_setting('vigie.kind', true), '') $$;
create function access.subject() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('vigie.subject', true), '')::uuid $$;
create function access.job_account() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('vigie.account', true), '')::uuid $$;

create policy functions_read_roles on access.role_scope for select to vigie_access using (true);
create policy functions_read_grants on access.grants for select to vigie_access using (true);
create policy the_matrix_is_visible on access.role_scope for select to vigie_identity using (true);
create policy migrations_write_roles on access.role_scope to vigie_owner using (true) with check (true);
grant select on access.role_scope, access.grants to vigie_access;
grant select on access.role_scope to vigie_identity;

-- Rights held by the acting subject: one row per account (null: every account) and scope.
create function access.held(wanted text) returns table (account_id uuid)
  language sql stable parallel safe security definer set search_path = '' as $$
  select g.account_id
  from access.grants g
  where g.subject_id = access.subject()
    and access.kind() in ('user', 'staff', 'machine')
    and g.valid_from <= clock.now()
    and (g.valid_until is null or g.valid_until > clock.now())
    and (g.scope = wanted
      or exists (select from access.role_scope r where r.role = g.role and r.scope = wanted))
$$;

-- True for actors that act for the whole service: jobs and seeds not bound to one account, staff, service-wide machines.
create function access.everywhere(wanted text) returns boolean
  language sql stable parallel safe as $$
  select case
    when access.kind() in ('job', 'seed') then access.job_account() is null
    else exists (select from access.held(wanted) h where h.account_id is null)
  end
$$;

-- Accounts on which the actor holds a right. Policies use it as
-- `account_id = any(array(select access.members('employees:read')))`: evaluated once per statement.
create function access.members(wanted text) returns setof uuid
  language sql stable parallel safe as $$
  select h.account_id from access.held(wanted) h where h.account_id is not null
  union all
  select access.job_account() where access.kind() in ('job', 'seed') and access.job_account() is not null
$$;

create function access.allows(account uuid, wanted text) returns boolean
  language sql stable parallel safe as $$
  select access.everywhere(wanted) or account in (select access.members(wanted))
$$;

-- Union of a subject's rights over all accounts: what the gateway checks fields against.
create function access.scopes_of(subject uuid) returns setof text
  language sql stable parallel safe security definer set search_path = '' as $$
  select distinct coalesce(g.scope, r.scope)
  from access.grants g left join access.role_scope r on r.role = g.role
  where g.subject_id = subject
    and g.valid_from <= clock.now()
    and (g.valid_until is null or g.valid_until > clock.now())
    and coalesce(g.scope, r.scope) is not null
$$;

grant create on schema access to vigie_access;
alter function access.held(text) owner to vigie_access;
alter function access.scopes_of(uuid) owner to vigie_access;

-- A changed right is felt at once: gateways forget what they cached about the subject.
create function access.tell() returns trigger language plpgsql as $$
begin
  perform pg_notify('access', coalesce(new.subject_id, old.subject_id)::text);
  return null;
end $$;
create trigger tell after insert or update or delete on access.grants
  for each row execute function access.tell();
