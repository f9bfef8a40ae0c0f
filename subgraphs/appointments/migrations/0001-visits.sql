call chassis.equip('appointments');

create table appointments.centre (
  id uuid primary key,
  name text not null unique,
  street text not null,
  post_code text not null,
  city text not null,
  phone text not null,
  access_notes text,
  -- Overseas centres exist: their local times become instants in their own zone.
  zone text not null default 'Europe/Paris'
);

create table appointments.practitioner (
  id uuid primary key,
  -- As shown on a summons.
  name text not null,
  kind text not null check (kind in ('PHYSICIAN', 'INTERN', 'NURSE')),
  -- A visit carries the profession of its practitioner through this key: its checks can then forbid an illegal one.
  unique (id, kind)
);

-- Where an account's employees are seen; an account without a row goes to the first centre.
create table appointments.account_centre (
  account_id uuid primary key,
  centre_id uuid not null references appointments.centre
);

-- Rules of the service that members read with their appointments: one row.
create table appointments.setting (
  only_row boolean primary key default true check (only_row),
  notice_value smallint not null default 48 check (notice_value >= 0),
  notice_unit text not null default 'hours' check (notice_unit in ('hours', 'working-hours', 'working-days')),
  -- No appointment earlier than this many days after planning: the summons must arrive in time to be answered.
  soonest_days smallint not null default 3 check (soonest_days >= 1),
  -- Appointments are given at least this many days ahead where the legal date allows it.
  comfortable_days smallint not null default 7 check (comfortable_days >= soonest_days)
);
insert into appointments.setting default values;

-- Lengths that the service sets itself; the usual ones stand in the package of the law.
create table appointments.visit_length (
  kind text not null,
  performer text not null check (performer in ('PHYSICIAN', 'NURSE')),
  minutes smallint not null check (minutes between 5 and 240),
  primary key (kind, performer)
);

-- A half-day that a practitioner spends at a centre, in the local time of the centre.
create table appointments.availability (
  id uuid primary key,
  practitioner_id uuid not null references appointments.practitioner,
  centre_id uuid not null references appointments.centre,
  day date not null,
  from_time time not null,
  until_time time not null check (until_time > from_time),
  slot_minutes smallint not null check (slot_minutes between 5 and 240),
  -- A practitioner sits in one place at a time.
  constraint one_place_at_a_time exclude using gist
    (practitioner_id with =, tsrange(day + from_time, day + until_time) with &&)
);

create table appointments.slot (
  id uuid primary key,
  availability_id uuid not null references appointments.availability,
  practitioner_id uuid not null references appointments.practitioner,
  centre_id uuid not null references appointments.centre,
  -- Day at the centre: legal dates and refused days are civil days.
  day date not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  -- Words of FHIR R5: tentative while the summons has not left.
  status text not null default 'free' check (status in ('free', 'busy-tentative', 'busy')),
  visit_id uuid,
  check ((status = 'free') = (visit_id is null)),
  unique (practitioner_id, starts_at)
);
create index free_slots on appointments.slot (practitioner_id, centre_id, day, starts_at) where status = 'free';
-- A visit holds one slot, however many jobs plan it at once.
create unique index one_slot_per_visit on appointments.slot (visit_id);

-- What is known of an employment, copied from the events of workforce; the highest version wins.
create table appointments.employee (
  id uuid primary key,
  account_id uuid not null,
  first_name text not null,
  last_name text not null,
  used_name text,
  -- All names in one text, without accents, for search by any part of them.
  searchable text not null,
  start_date date not null,
  -- Last day of the employment.
  left_on date,
  profile text not null check (profile in ('SI', 'SIA', 'SIR')),
  version integer not null
);
create index employees_by_account on appointments.employee (account_id);
create index employees_by_text on appointments.employee using gin (searchable extensions.gin_trgm_ops);

create table appointments.visit (
  id uuid primary key,
  account_id uuid not null,
  employee_id uuid not null references appointments.employee,
  kind text not null check (kind in ('VIP_INIT', 'EMA_INIT', 'VIP_PERIO', 'EMA_PERIO', 'VI')),
  status text not null check (status in
    ('TO_PLAN', 'PLANNED', 'HELD', 'CANCELLED_BY_EMPLOYER', 'CANCELLED_BY_SERVICE', 'NO_LONGER_DUE')),
  -- Who may hold it, as the law package said when it fell due (R4623-14).
  performers text[] not null,
  earliest_date date,
  latest_date date not null,
  -- Days on which an appointment was already refused: planning gives another one.
  excluded_days date[] not null default '{}',
  slot_id uuid references appointments.slot,
  -- Day at the centre.
  day date,
  starts_at timestamptz,
  ends_at timestamptz,
  centre_id uuid references appointments.centre,
  practitioner_id uuid,
  practitioner_kind text,
  -- Computed from the notice of the day of planning: a later change of the setting moves no promise.
  cancellable_until timestamptz,
  -- Null until planning has tried.
  planning_outcome text check (planning_outcome in ('IN_TIME', 'LATE', 'NO_SLOT')),
  days_late integer not null default 0 check (days_late >= 0),
  explanation text,
  cancellation_reason text check (char_length(cancellation_reason) <= 500),
  version integer not null default 1,
  -- Milliseconds, as cursors carry it.
  updated_at timestamptz(3) not null default clock.now(),
  check (ends_at > starts_at),
  check ((status = 'PLANNED') <= (num_nonnulls(slot_id, cancellable_until, explanation) = 3)),
  check ((status in ('PLANNED', 'HELD')) <= (num_nonnulls(day, starts_at, ends_at, centre_id, practitioner_id) = 5)),
  check ((status = 'TO_PLAN') <= (num_nonnulls(slot_id, day, starts_at, ends_at, centre_id, practitioner_id) = 0)),
  check ((practitioner_id is null) = (practitioner_kind is null)),
  foreign key (practitioner_id, practitioner_kind) references appointments.practitioner (id, kind),
  -- Never an aptitude examination by a nurse (R4624-24, R4624-25).
  constraint examination_by_physician
    check (practitioner_kind <> 'NURSE' or kind not in ('EMA_INIT', 'EMA_PERIO')),
  -- Nobody but those to whom the law gives this very visit (R4623-14, R4153-40).
  constraint lawful_performer check (practitioner_kind = any (performers)),
  -- A practitioner sees one employee at a time.
  constraint practitioner_free exclude using gist
    (practitioner_id with =, tstzrange(starts_at, ends_at) with &&) where (status = 'PLANNED'),
  -- Nobody is in two places at once.
  constraint employee_free exclude using gist
    (employee_id with =, tstzrange(starts_at, ends_at) with &&) where (status = 'PLANNED')
);
-- Two appointments never share a slot.
create unique index one_visit_per_slot on appointments.visit (slot_id) where status = 'PLANNED';
-- An employee owes one visit of a kind at a time, however often the events arrive.
create unique index one_open_visit_of_a_kind on appointments.visit (employee_id, kind)
  where status in ('TO_PLAN', 'PLANNED');
create index visits_by_employee on appointments.visit (employee_id);
create index visits_by_start on appointments.visit (account_id, starts_at, id);
create index visits_to_plan on appointments.visit (account_id, latest_date, id) where status = 'TO_PLAN';
create index open_visits on appointments.visit (account_id, latest_date) where status in ('TO_PLAN', 'PLANNED');
create index visits_by_change on appointments.visit (updated_at, id);

-- No update can forget to count itself.
create function appointments.note_change() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  new.updated_at := clock.now();
  return new;
end $$;
create trigger note_change before update on appointments.visit
  for each row execute function appointments.note_change();

do $$
declare name text;
begin
  foreach name in array array['centre', 'practitioner', 'account_centre', 'setting', 'visit_length', 'availability',
    'slot', 'employee', 'visit']
  loop
    execute format('alter table appointments.%I enable row level security', name);
    execute format('alter table appointments.%I force row level security', name);
    execute format('grant select, insert, update on appointments.%I to vigie_appointments', name);
    execute format('create policy seeds on appointments.%I to vigie_appointments
      using ((select access.kind()) = ''seed'') with check ((select access.kind()) = ''seed'')', name);
  end loop;
  -- The service's own directory: the same for all who are signed in.
  foreach name in array array['centre', 'practitioner', 'setting', 'visit_length'] loop
    execute format('create policy everybody_signed_in on appointments.%I for select to vigie_appointments
      using ((select access.kind()) in (''user'', ''staff'', ''machine'', ''job''))', name);
  end loop;
  -- A slot tells who else is seen: members read their own visits instead.
  foreach name in array array['availability', 'slot'] loop
    execute format('create policy jobs on appointments.%I to vigie_appointments
      using ((select access.kind()) = ''job'') with check ((select access.kind()) = ''job'')', name);
  end loop;
  foreach name in array array['account_centre', 'employee', 'visit'] loop
    execute format('create policy readers_of_visits on appointments.%I for select to vigie_appointments
      using ((select access.everywhere(''visits:read'')) or account_id = any(array(select access.members(''visits:read''))))', name);
  end loop;
end $$;

-- Only events of workforce change the copy.
create policy jobs_copy on appointments.employee for insert to vigie_appointments
  with check ((select access.kind()) = 'job');
create policy jobs_renew on appointments.employee for update to vigie_appointments
  using ((select access.kind()) = 'job') with check ((select access.kind()) = 'job');

create policy managers_add_visits on appointments.visit for insert to vigie_appointments
  with check ((select access.everywhere('visits:manage'))
    or account_id = any(array(select access.members('visits:manage'))));
create policy managers_change_visits on appointments.visit for update to vigie_appointments
  using ((select access.everywhere('visits:manage'))
    or account_id = any(array(select access.members('visits:manage'))))
  with check ((select access.everywhere('visits:manage'))
    or account_id = any(array(select access.members('visits:manage'))));
