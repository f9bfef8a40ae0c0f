-- What the visits after the first one follow from, as workforce last told it. It tells more of the work than the visits
-- do: jobs alone read it.
create table appointments.rhythm (
  employee_id uuid primary key references appointments.employee,
  account_id uuid not null,
  sub_profile text check (sub_profile in ('SIR_A', 'SIR_MINOR')),
  maximum_gap_months smallint not null,
  intermediate_visit_months smallint,
  mid_career_from date,
  mid_career_by date,
  mid_career_performers text[] not null default '{}'
);

-- The next visit of each kind that follows from those held; from `opens_on` an appointment is sought.
create table appointments.due_visit (
  employee_id uuid not null references appointments.employee,
  account_id uuid not null,
  kind text not null check (kind in ('VIP_PERIO', 'EMA_PERIO', 'VI', 'MI_CARRIERE')),
  earliest_date date,
  latest_date date not null check (latest_date >= earliest_date),
  opens_on date not null,
  performers text[] not null,
  primary key (employee_id, kind)
);
create index due_visits_to_open on appointments.due_visit (opens_on, employee_id);

do $$
declare name text;
begin
  foreach name in array array['rhythm', 'due_visit'] loop
    execute format('alter table appointments.%I enable row level security', name);
    execute format('alter table appointments.%I force row level security', name);
    execute format('grant select, insert, update, delete on appointments.%I to vigie_appointments', name);
    -- Only events of workforce and visits held change it.
    execute format('create policy jobs on appointments.%I to vigie_appointments
      using ((select access.kind()) in (''job'', ''seed'')) with check ((select access.kind()) in (''job'', ''seed''))', name);
  end loop;
end $$;
create policy readers_of_visits on appointments.due_visit for select to vigie_appointments
  using ((select access.everywhere('visits:read')) or account_id = any(array(select access.members('visits:read'))));

alter table appointments.visit drop constraint visit_kind_check;
alter table appointments.visit add constraint visit_kind_check
  check (kind in ('VIP_INIT', 'EMA_INIT', 'VIP_PERIO', 'EMA_PERIO', 'VI', 'REPRISE', 'MI_CARRIERE'));

-- What the professional said of a visit that was held: when the next one has to come, and whether measures follow.
-- Nothing medical.
alter table appointments.visit
  add column next_by date check (next_by > day),
  add column measures boolean,
  add constraint outcome_of_a_visit_held check (num_nonnulls(next_by, measures) = 0 or status = 'HELD');

-- The list of a day at the service.
create index visits_by_day on appointments.visit (day, starts_at) where day is not null;

alter table appointments.setting
  add column due_ahead_days smallint not null default 90 check (due_ahead_days between 15 and 365);
