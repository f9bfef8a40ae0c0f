-- An absence as workforce last told it; the highest version wins. The return visit that was asked for tells by its kind
-- why the person was away, hence the right; the visit itself only says REPRISE (decision 0002).
create table appointments.absence (
  id uuid primary key,
  account_id uuid not null,
  employee_id uuid not null,
  version integer not null,
  return_kind text check (return_kind in ('REPRISE_MAT', 'REPRISE_MP', 'REPRISE_AT', 'REPRISE_NP')),
  -- The day back and the last day that the law allows (R4624-31).
  earliest_date date,
  latest_date date check (latest_date >= earliest_date),
  performers text[] not null default '{}',
  check (num_nonnulls(return_kind, earliest_date, latest_date) in (0, 3))
);
create index absences_by_employee on appointments.absence (employee_id);

alter table appointments.absence enable row level security;
alter table appointments.absence force row level security;
create policy readers_of_causes on appointments.absence for select to vigie_appointments
  using ((select access.everywhere('absences:cause'))
    or account_id = any(array(select access.members('absences:cause'))));
-- Only events of workforce change the copy.
create policy jobs_copy on appointments.absence for insert to vigie_appointments
  with check ((select access.kind()) in ('job', 'seed'));
create policy jobs_renew on appointments.absence for update to vigie_appointments
  using ((select access.kind()) in ('job', 'seed')) with check ((select access.kind()) in ('job', 'seed'));
grant select, insert, update on appointments.absence to vigie_appointments;

alter table appointments.visit drop constraint visit_kind_check;
alter table appointments.visit add constraint visit_kind_check
  check (kind in ('VIP_INIT', 'EMA_INIT', 'VIP_PERIO', 'EMA_PERIO', 'VI', 'REPRISE'));
alter table appointments.visit add column absence_id uuid references appointments.absence;
alter table appointments.visit add constraint return_from_an_absence
  check ((kind = 'REPRISE') = (absence_id is not null));

create index visits_by_absence on appointments.visit (absence_id) where absence_id is not null;

-- An employee owes one visit of a kind at a time, a return visit once for each absence.
drop index appointments.one_open_visit_of_a_kind;
create unique index one_open_visit_of_a_kind on appointments.visit (employee_id, kind, absence_id) nulls not distinct
  where status in ('TO_PLAN', 'PLANNED');
