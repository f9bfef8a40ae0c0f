-- Membership of an account: when it began, whether it is suspended, when it ends.
alter table identity.member_account
  add column joined_on date,
  add column suspended_at timestamptz(3),
  add column suspension_reason text,
  -- Last day of the membership, once it has been said.
  add column ends_on date,
  add column end_reason text,
  -- When what follows from the end was done.
  add column ended_at timestamptz(3),
  add constraint suspensions_are_explained check ((suspended_at is null) = (suspension_reason is null)),
  add constraint ends_are_explained check ((ends_on is null) = (end_reason is null)),
  add constraint ends_are_announced check (ended_at is null or ends_on is not null);
create index accounts_that_end on identity.member_account (ends_on) where ends_on is not null and ended_at is null;
create index accounts_suspended on identity.member_account (name, id) where suspended_at is not null;

create policy the_service_registers_accounts on identity.member_account for insert to vigie_identity
  with check ((select access.everywhere('members:manage')));

-- Accounts that may be read only: suspended ones, and those whose membership has ended. Their people go on reading and
-- paying, and keep their users in order; everything else waits. The service's own people are not bound by it.
create table access.read_only (
  account_id uuid primary key,
  since timestamptz not null default clock.now()
);
alter table access.read_only enable row level security;
alter table access.read_only force row level security;
create policy the_register_says_so on access.read_only to vigie_identity
  using ((select access.everywhere('members:manage')))
  with check ((select access.everywhere('members:manage')));
create policy rights_ask on access.read_only for select to vigie_access using (true);
grant select, insert, delete on access.read_only to vigie_identity;
grant select on access.read_only to vigie_access;

create function access.stays_open(wanted text) returns boolean language sql immutable parallel safe as $$
  select wanted like '%:read' or wanted in ('absences:cause', 'employees:identity', 'employees:confidential',
    'declaration:fee', 'invoices:pay', 'users:manage')
$$;

create or replace function access.held(wanted text) returns table (account_id uuid)
  language sql stable parallel safe security definer set search_path = '' as $$
  with held as (
    select g.account_id
    from access.grants g
    where g.subject_id = access.subject()
      and access.kind() in ('user', 'staff', 'machine')
      and g.valid_from <= (select clock.now())
      and (g.valid_until is null or g.valid_until > (select clock.now()))
      and (g.scope = wanted
        or g.role in (select r.role from access.role_scope r where r.scope = wanted))
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
  select h.account_id from held h
  where access.stays_open(wanted) or h.account_id is null
    or not exists (select from access.read_only r where r.account_id = h.account_id)
$$;

-- Whoever reads an account sees that it may be read only.
create policy readers_of_accounts_see_it on access.read_only for select to vigie_identity
  using (account_id = any(array(select access.members('account:read'))));
