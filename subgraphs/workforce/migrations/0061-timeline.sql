-- What happened to an employee is told from the journal: its rows about employees and their absences are open to those
-- who read these. They name fields, codes and counts, never a value. All other rows stay behind `journal:read`.
create index audit_by_target on workforce.audit (target_id, at desc);
create policy readers_of_employees on workforce.audit for select to vigie_workforce
  using ((action like 'employee.%' or action like 'hire.%')
    and ((select access.everywhere('employees:read'))
      or account_id = any(array(select access.members('employees:read')))));
create policy readers_of_absences on workforce.audit for select to vigie_workforce
  using (action like 'absence.%'
    and ((select access.everywhere('absences:read'))
      or account_id = any(array(select access.members('absences:read')))));

create index follow_ups_by_employee on workforce.follow_up (employee_id, created_at);

-- Each state of a visit as appointments told it, with who made it so; the copy itself only knows the last one.
create table workforce.visit_change (
  visit_id uuid not null,
  version integer not null,
  account_id uuid not null,
  employee_id uuid not null,
  status text not null,
  day date,
  latest_date date not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  primary key (visit_id, version)
);
create index visit_changes_by_employee on workforce.visit_change (employee_id, at desc);
alter table workforce.visit_change enable row level security;
alter table workforce.visit_change force row level security;
create policy readers on workforce.visit_change for select to vigie_workforce
  using ((select access.everywhere('visits:read')) or account_id = any(array(select access.members('visits:read'))));
create policy jobs_note on workforce.visit_change for insert to vigie_workforce
  with check ((select access.kind()) in ('job', 'seed'));
grant select, insert on workforce.visit_change to vigie_workforce;
