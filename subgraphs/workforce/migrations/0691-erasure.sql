-- What is held of a person goes by request or when its time is over, and it is known since when.
alter table workforce.setting
  add column leaver_years smallint not null default 5 check (leaver_years between 1 and 10);

create table workforce.erasure (
  id uuid primary key,
  employee_id uuid not null references workforce.employee (id),
  account_id uuid not null,
  everything boolean not null,
  reason text check (length(reason) between 1 and 500),
  -- Null when the time for keeping was over.
  asked_by uuid,
  at timestamptz not null default clock.now(),
  check ((asked_by is null) = (reason is null))
);
create index erasure_by_employee on workforce.erasure (employee_id, at desc);
alter table workforce.erasure enable row level security;
alter table workforce.erasure force row level security;
create policy keepers_of_rights on workforce.erasure to vigie_workforce
  using ((select access.everywhere('privacy:manage')) or account_id = (select access.job_account()))
  with check ((select access.everywhere('privacy:manage')) or account_id = (select access.job_account()));
grant select, insert on workforce.erasure to vigie_workforce;

-- Whoever has left long ago is found without reading those who have not.
create index employee_by_leaving on workforce.employee (left_on) where left_on is not null;
create index employee_withdrawn on workforce.employee (withdrawn_at) where withdrawn_at is not null;

-- An erasure runs as a job, of one account or of the whole service.
do $$
declare
  name text;
begin
  foreach name in array array['employee_identity', 'national_number', 'confidential_situation', 'confidential_ground',
    'several_employers', 'leaving', 'absence_cause', 'transfer_person', 'announced_hire_identity',
    'announced_hire_number', 'bulk_change_row', 'import_row', 'import_secret']
  loop
    execute format($ddl$
      create policy jobs_find_what_is_erased on workforce.%1$I for select to vigie_workforce
        using (access.kind() = 'job' and (access.job_account() is null or account_id = access.job_account()));
      create policy jobs_erase on workforce.%1$I for delete to vigie_workforce
        using (access.kind() = 'job' and (access.job_account() is null or account_id = access.job_account()));
      grant delete on workforce.%1$I to vigie_workforce;
    $ddl$, name);
  end loop;
end $$;
