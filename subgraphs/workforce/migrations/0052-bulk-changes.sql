-- A change of many employees, as somebody asked for it. It is carried out in their name.
create table workforce.bulk_change (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('user', 'staff', 'machine')),
  subject_id uuid not null,
  session_id uuid not null,
  kind text not null check (kind in ('CLOSE', 'JOB_POST')),
  left_on date,
  job_title text,
  finished_at timestamptz,
  check (num_nonnulls(left_on, job_title) = 1)
);

-- Each employee of it, with the version on which the change was asked for.
create table workforce.bulk_change_row (
  -- Key of the command for this employee: carried out twice, it has one effect.
  key uuid primary key default gen_random_uuid(),
  bulk_change_id uuid not null references workforce.bulk_change,
  position integer not null,
  employee_id uuid not null references workforce.employee,
  account_id uuid not null,
  version integer not null,
  outcome text not null default 'WAITING' check (outcome in ('WAITING', 'DONE', 'REFUSED')),
  refusals jsonb not null default '[]',
  unique (bulk_change_id, position)
);
-- The refused ones stand first in what is shown.
create index results_of_bulk_changes on workforce.bulk_change_row (bulk_change_id, (outcome <> 'REFUSED'), position);
create index waiting_bulk_change_rows on workforce.bulk_change_row (bulk_change_id, position) where outcome = 'WAITING';

alter table workforce.bulk_change enable row level security;
alter table workforce.bulk_change force row level security;
alter table workforce.bulk_change_row enable row level security;
alter table workforce.bulk_change_row force row level security;

create policy their_own on workforce.bulk_change for select to vigie_workforce
  using (subject_id = (select access.subject()));
create policy asked_for on workforce.bulk_change for insert to vigie_workforce
  with check (subject_kind = access.kind() and subject_id = access.subject());
create policy jobs_read on workforce.bulk_change for select to vigie_workforce using ((select access.kind()) = 'job');
create policy jobs_advance on workforce.bulk_change for update to vigie_workforce
  using ((select access.kind()) = 'job') with check ((select access.kind()) = 'job');
grant select, insert on workforce.bulk_change to vigie_workforce;
grant update (finished_at) on workforce.bulk_change to vigie_workforce;

-- Whose employees may not be read any more, their rows neither.
create policy their_own on workforce.bulk_change_row for select to vigie_workforce
  using (bulk_change_id in (select id from workforce.bulk_change)
    and ((select access.everywhere('employees:read'))
      or account_id = any(array(select access.members('employees:read')))));
create policy asked_for on workforce.bulk_change_row for insert to vigie_workforce
  with check (bulk_change_id in (select id from workforce.bulk_change where subject_id = (select access.subject()))
    and ((select access.everywhere('employees:read'))
      or account_id = any(array(select access.members('employees:read')))));
create policy jobs_advance on workforce.bulk_change_row for update to vigie_workforce
  using ((select access.kind()) = 'job') with check ((select access.kind()) = 'job');
grant select, insert on workforce.bulk_change_row to vigie_workforce;
grant update (outcome, refusals) on workforce.bulk_change_row to vigie_workforce;
