-- From when until when somebody is away. Why stands in a table of its own, behind another right (decision 0002).
create table workforce.absence (
  id uuid primary key,
  account_id uuid not null,
  employee_id uuid not null references workforce.employee,
  first_day date not null,
  expected_last_day date check (expected_last_day >= first_day),
  -- First day back at work; null until somebody says that the person came back.
  returned_on date check (returned_on > first_day),
  last_day date generated always as (coalesce(returned_on - 1, expected_last_day)) stored,
  -- Declared by mistake: it counts for nothing any more.
  withdrawn_at timestamptz,
  -- Last legal day of the return visit, where one is due and the end is known (R4624-31). It tells no cause.
  return_visit_by date,
  -- The service says that a pre-return visit spares the return visit (décret 2026-503).
  visit_spared boolean not null default false,
  version integer not null default 1,
  -- Milliseconds, as cursors carry it.
  updated_at timestamptz(3) not null default clock.now(),
  -- Nobody is away twice at once; without known end, nobody is away again before it is known.
  constraint away_once exclude using gist
    (employee_id with =, daterange(first_day, last_day, '[]') with &&) where (withdrawn_at is null)
);
create index absences_by_employee on workforce.absence (employee_id, first_day desc);
-- An end that is not known lies behind all others.
create index absences_by_end on workforce.absence (account_id, coalesce(last_day, '9999-12-31'::date), id)
  where withdrawn_at is null;
create index return_visits_due on workforce.absence (account_id, return_visit_by, id)
  where return_visit_by is not null;

-- Why, and what the service knows of a pre-return visit that found no measure needed; never anything medical.
create table workforce.absence_cause (
  absence_id uuid primary key references workforce.absence,
  account_id uuid not null,
  cause text not null check (cause in
    ('MATERNITY', 'OCCUPATIONAL_DISEASE', 'WORK_ACCIDENT', 'SICKNESS', 'COMMUTING_ACCIDENT', 'OTHER_LEAVE')),
  certificate_issued_on date,
  pre_return_on date,
  check (num_nonnulls(certificate_issued_on, pre_return_on) in (0, 2))
);

-- The return visit was asked for: a right of its own, apart from that of changing days.
create table workforce.return_visit_request (
  absence_id uuid primary key references workforce.absence,
  account_id uuid not null,
  asked_at timestamptz not null default clock.now(),
  -- The service had said that it is spared.
  although_spared boolean not null default false
);

do $$
declare
  rule record;
begin
  for rule in select * from (values
    ('absence', 'absences:read', 'absences:write'),
    -- Whoever declares an absence says why, and need not be able to read it afterwards.
    ('absence_cause', 'absences:cause', 'absences:write'),
    ('return_visit_request', 'absences:read', 'visits:request')
  ) as rules (name, reading, writing)
  loop
    execute format($ddl$
      alter table workforce.%1$I enable row level security;
      alter table workforce.%1$I force row level security;
      create policy readers on workforce.%1$I for select to vigie_workforce
        using ((select access.everywhere(%2$L)) or account_id = any(array(select access.members(%2$L))));
      create policy writers_insert on workforce.%1$I for insert to vigie_workforce
        with check ((select access.everywhere(%3$L)) or account_id = any(array(select access.members(%3$L))));
      create policy writers_update on workforce.%1$I for update to vigie_workforce
        using ((select access.everywhere(%3$L)) or account_id = any(array(select access.members(%3$L))));
      grant select, insert, update on workforce.%1$I to vigie_workforce;
    $ddl$, rule.name, rule.reading, rule.writing);
  end loop;
end $$;

-- A request ends with the duty, whoever ends that.
create policy jobs_delete on workforce.return_visit_request for delete to vigie_workforce
  using (access.kind() in ('job', 'seed') and (access.job_account() is null or account_id = access.job_account()));
grant delete on workforce.return_visit_request to vigie_workforce;
