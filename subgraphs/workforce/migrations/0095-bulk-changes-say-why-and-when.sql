-- A closing of many says why, a change of post of many from which day.
alter table workforce.bulk_change
  add column reason text check (reason in ('END_OF_CONTRACT', 'RESIGNATION', 'DISMISSAL', 'MUTUAL_AGREEMENT',
    'RETIREMENT', 'TRIAL_PERIOD', 'DEATH', 'OTHER_EMPLOYER', 'NEVER_CAME', 'ENTRY_ERROR', 'OTHER')),
  add column effective_on date;

-- Until now a post was changed on the day on which it was asked for, or a few minutes later. The owner is under the
-- policies like everybody else, who would show it no row.
alter table workforce.bulk_change no force row level security;
update workforce.bulk_change set effective_on = (coalesce(finished_at, clock.now()) at time zone 'Europe/Paris')::date
  where kind = 'JOB_POST';
alter table workforce.bulk_change force row level security;

alter table workforce.bulk_change
  add check (reason is null or left_on is not null),
  add check ((effective_on is null) = (job_title is null));
