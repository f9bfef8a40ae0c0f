-- The half-days of practitioners are kept by the service: week after week, with days on which nobody is seen.
create table appointments.weekly_half_day (
  id uuid primary key,
  practitioner_id uuid not null references appointments.practitioner,
  centre_id uuid not null references appointments.centre,
  weekday smallint not null check (weekday between 1 and 5),
  from_time time not null,
  until_time time not null,
  slot_minutes smallint not null check (slot_minutes between 5 and 240),
  first_day date not null,
  last_day date check (last_day >= first_day),
  -- How far its half-days are written.
  written_until date,
  version integer not null default 1,
  constraint one_slot_fits check (until_time >= from_time + slot_minutes * interval '1 minute'),
  -- A practitioner sits in one place at a time, week after week.
  constraint one_place_a_week exclude using gist (practitioner_id with =, weekday with =,
    tsrange(date '2000-01-01' + from_time, date '2000-01-01' + until_time) with &&,
    daterange(first_day, last_day, '[]') with &&)
);
-- The hourly job asks whose half-days end before the horizon.
create index weekly_half_days_to_write on appointments.weekly_half_day (written_until nulls first);

-- A practitioner is away, or a place or the whole service is shut.
create table appointments.closure (
  id uuid primary key,
  practitioner_id uuid references appointments.practitioner,
  centre_id uuid references appointments.centre,
  first_day date not null,
  last_day date not null check (last_day between first_day and first_day + 366),
  part text check (part in ('MORNING', 'AFTERNOON')),
  reason text not null check (char_length(reason) between 1 and 200),
  closed_by uuid not null,
  closed_at timestamptz(3) not null default clock.now(),
  lifted_by uuid,
  lifted_at timestamptz(3),
  version integer not null default 1,
  check (num_nonnulls(lifted_by, lifted_at) in (0, 2))
);
create index closures_by_last_day on appointments.closure (last_day);

alter table appointments.availability
  add column weekly_half_day_id uuid references appointments.weekly_half_day,
  -- Nobody is seen: for a closure, or since its week has ended.
  add column closed boolean not null default false,
  add column closure_id uuid references appointments.closure,
  add constraint closures_close check (closure_id is null or closed),
  -- Written once, however often the job runs.
  add constraint one_of_a_day unique (weekly_half_day_id, day),
  drop constraint one_place_at_a_time,
  add constraint one_place_at_a_time exclude using gist
    (practitioner_id with =, tsrange(day + from_time, day + until_time) with &&) where (not closed);
create index half_days_by_day on appointments.availability (day);
create index half_days_of_a_closure on appointments.availability (closure_id) where closure_id is not null;

alter table appointments.slot
  drop constraint slot_status_check,
  drop constraint slot_check1,
  drop constraint slot_practitioner_id_starts_at_key,
  -- `busy-unavailable`: its half-day is closed.
  add constraint slot_status_check check (status in ('free', 'busy-tentative', 'busy', 'busy-unavailable')),
  add constraint held_by_a_visit check ((status in ('free', 'busy-unavailable')) = (visit_id is null));
create unique index one_slot_at_a_time on appointments.slot (practitioner_id, starts_at) where status <> 'busy-unavailable';
create index slots_by_half_day on appointments.slot (availability_id, starts_at);

-- The closure for which the appointment was given up: the service calls those concerned.
alter table appointments.visit add column closure_id uuid references appointments.closure;
create index visits_of_a_closure on appointments.visit (closure_id, starts_at) where closure_id is not null;

-- How far ahead the half-days of every week are opened.
alter table appointments.setting
  add column horizon_weeks smallint not null default 26 check (horizon_weeks between 4 and 52);

do $$
declare name text;
begin
  foreach name in array array['weekly_half_day', 'closure'] loop
    execute format('alter table appointments.%I enable row level security', name);
    execute format('alter table appointments.%I force row level security', name);
    execute format('grant select, insert, update on appointments.%I to vigie_appointments', name);
    execute format('create policy jobs_and_seeds on appointments.%I to vigie_appointments
      using ((select access.kind()) in (''job'', ''seed'')) with check ((select access.kind()) in (''job'', ''seed''))', name);
    execute format('create policy planners on appointments.%I to vigie_appointments
      using ((select access.everywhere(''planning:manage''))) with check ((select access.everywhere(''planning:manage'')))', name);
  end loop;
  -- What is written of half-days and slots stays with jobs: a planner's command becomes one for that part.
  foreach name in array array['availability', 'slot'] loop
    execute format('create policy planners on appointments.%I for select to vigie_appointments
      using ((select access.everywhere(''planning:manage'')))', name);
  end loop;
end $$;
