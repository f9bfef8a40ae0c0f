-- All due visits planned at once, by night or when somebody asks; tried out, nothing is written to visits.
create table appointments.planning_run (
  id uuid primary key,
  dry boolean not null,
  state text not null default 'WAITING' check (state in ('WAITING', 'PLANNING', 'WRITING', 'DONE')),
  -- Per cent.
  progress smallint not null default 0 check (progress between 0 and 100),
  asked_by uuid,
  asked_at timestamptz(3) not null default clock.now(),
  -- One run a night, however often the job looks.
  night date unique,
  ended_at timestamptz(3),
  -- Visits looked at, those that stay where they are included, and how they stand with the law without and with the plan.
  visits integer not null default 0,
  in_time_before integer not null default 0,
  late_before integer not null default 0,
  unplaced_before integer not null default 0,
  in_time_after integer not null default 0,
  late_after integer not null default 0,
  unplaced_after integer not null default 0,
  check ((asked_by is null) = (night is not null)),
  check ((state = 'DONE') = (ended_at is not null))
);
create index planning_runs_by_day on appointments.planning_run (asked_at desc, id desc);
-- One after the other: the second would plan what the first is about to write.
create unique index one_planning_run_at_a_time on appointments.planning_run ((true)) where state <> 'DONE';

-- What a run makes of a visit that does not stay as it is, or that it can do nothing for.
create table appointments.planning_result (
  run_id uuid not null references appointments.planning_run,
  visit_id uuid not null references appointments.visit,
  account_id uuid not null,
  change text not null check (change in ('PLACED', 'MOVED', 'UNPLACED')),
  -- What came of it: proposed only, written, or left since somebody was faster.
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'WRITTEN', 'OVERTAKEN')),
  reason text not null check (reason in
    ('IN_TIME', 'DUE_TOO_SOON', 'NO_SESSION', 'NEVER_AVAILABLE', 'TOO_MANY_AWAY', 'OUTRANKED', 'NOT_WORTH')),
  -- Visits of at least its weight in the half-day that would suit it best.
  ahead integer not null default 0 check (ahead >= 0),
  from_half_day uuid references appointments.availability,
  to_half_day uuid references appointments.availability,
  -- What is missing for a visit in time: a profession, at a centre, in the week of this Monday.
  missing_week date,
  missing_centre_id uuid references appointments.centre,
  missing_kind text check (missing_kind in ('PHYSICIAN', 'NURSE')),
  primary key (run_id, visit_id),
  check ((change = 'UNPLACED') = (to_half_day is null)),
  check ((change = 'MOVED') = (from_half_day is not null)),
  check (num_nonnulls(missing_week, missing_centre_id, missing_kind) in (0, 3))
);
create index results_to_write on appointments.planning_result (run_id, visit_id) where state = 'PROPOSED';
create index results_by_change on appointments.planning_result (run_id, change, visit_id);

do $$
declare name text;
begin
  foreach name in array array['planning_run', 'planning_result'] loop
    execute format('alter table appointments.%I enable row level security', name);
    execute format('alter table appointments.%I force row level security', name);
    execute format('grant select, insert, update on appointments.%I to vigie_appointments', name);
    execute format('create policy jobs_and_seeds on appointments.%I to vigie_appointments
      using ((select access.kind()) in (''job'', ''seed'')) with check ((select access.kind()) in (''job'', ''seed''))', name);
    execute format('create policy planners on appointments.%I for select to vigie_appointments
      using ((select access.everywhere(''planning:manage'')))', name);
  end loop;
end $$;
create policy planners_ask on appointments.planning_run for insert to vigie_appointments
  with check ((select access.everywhere('planning:manage')) and asked_by = (select access.subject()));
