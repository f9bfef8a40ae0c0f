-- A hire that was announced (DPAE) and what became of it. Visits are planned under its id, which becomes the
-- employee's when it is confirmed as somebody new.
create table workforce.announced_hire (
  id uuid primary key,
  account_id uuid not null,
  source text not null check (source in ('MACHINE', 'FILE', 'DSN')),
  announced_by uuid,
  announced_at timestamptz(3) not null default clock.now(),
  contract text not null check (contract in ('CDI', 'CDD', 'APPRENTICE', 'TEMPORARY', 'SEASONAL')),
  start_date date not null,
  start_time text check (start_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  end_date date check (end_date >= start_date),
  job_title text,
  health_service text,
  has_national_number boolean not null default false,
  state text not null check (state in ('TO_CONFIRM', 'CONFIRMED', 'CORRECTED', 'LINKED', 'REFUSED', 'WITHDRAWN')),
  refusal_reason text check (refusal_reason in ('NEVER_CAME', 'DUPLICATE', 'OTHER_ESTABLISHMENT', 'ERROR')),
  -- Somebody on file who is the same person.
  known_employee_id uuid references workforce.employee,
  -- The employee that the hire became, or belongs to.
  employee_id uuid references workforce.employee,
  -- What the law gives with the announced facts: situations are not known yet.
  follow_up jsonb not null,
  -- Latest day of the first visit; null where none is owed under this hire.
  visit_due_by date,
  settled_at timestamptz(3),
  settled_by uuid,
  version integer not null default 1,
  updated_at timestamptz(3) not null default clock.now(),
  -- A refusal has its reason, and nothing else has one.
  check ((state = 'REFUSED') = (refusal_reason is not null)),
  -- Whoever was taken on or recognised is on file.
  check ((state in ('CONFIRMED', 'CORRECTED', 'LINKED')) = (employee_id is not null)),
  check (state in ('TO_CONFIRM', 'WITHDRAWN') or settled_at is not null),
  -- Only what waits for somebody owes a visit of its own.
  check (state = 'TO_CONFIRM' or visit_due_by is null)
);
create index hires_to_confirm on workforce.announced_hire (account_id, (coalesce(visit_due_by, '9999-12-31'::date)), start_date, id)
  where state = 'TO_CONFIRM';
create index hires_by_account on workforce.announced_hire (account_id, updated_at desc, id desc);
create index hires_by_change on workforce.announced_hire (updated_at, id);
create index hires_by_known_employee on workforce.announced_hire (known_employee_id) where state = 'TO_CONFIRM';

-- Who is announced: a right of its own, as for employees.
create table workforce.announced_hire_identity (
  hire_id uuid primary key references workforce.announced_hire,
  account_id uuid not null,
  last_name text not null,
  used_name text,
  first_name text not null,
  birth_date date not null,
  sex text not null check (sex in ('FEMALE', 'MALE'))
);
create index announced_people_by_birth on workforce.announced_hire_identity (account_id, birth_date);

-- The announced number, encrypted, with the keyed hash by which its holder is recognised.
create table workforce.announced_hire_number (
  hire_id uuid primary key references workforce.announced_hire,
  account_id uuid not null,
  encrypted bytea not null,
  fingerprint text not null
);
create index announced_numbers_by_fingerprint on workforce.announced_hire_number (account_id, fingerprint);

-- How a sender names its announcement: the same name again is the same announcement.
create table workforce.hire_reference (
  sender_id uuid not null,
  external_id text not null,
  account_id uuid not null,
  hire_id uuid not null references workforce.announced_hire,
  primary key (account_id, sender_id, external_id)
);
create index references_by_hire on workforce.hire_reference (hire_id);

-- Mails that reminded somebody, by a digest of the address: at most one a day.
create table workforce.hire_reminder (
  account_id uuid not null,
  day date not null,
  recipient_digest text not null,
  primary key (account_id, day, recipient_digest)
);

do $$
declare
  rule record;
begin
  for rule in select * from (values
    ('announced_hire', 'employees:read', 'employees:write'),
    ('announced_hire_identity', 'employees:identity', 'employees:write')
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
  -- What nobody is shown: commands reach it as a job of the one account.
  for rule in select * from (values ('announced_hire_number'), ('hire_reference'), ('hire_reminder')) as rules (name)
  loop
    execute format($ddl$
      alter table workforce.%1$I enable row level security;
      alter table workforce.%1$I force row level security;
      create policy jobs_only on workforce.%1$I to vigie_workforce
        using (access.kind() in ('job', 'seed')
          and (access.job_account() is null or account_id = access.job_account()))
        with check (access.kind() in ('job', 'seed')
          and (access.job_account() is null or account_id = access.job_account()));
      grant select, insert, update, delete on workforce.%1$I to vigie_workforce;
    $ddl$, rule.name);
  end loop;
end $$;

-- A program that announces hires need not read accounts: it finds those of which it may declare the employees.
create policy declarers_find_accounts on workforce.account for select to vigie_workforce
  using ((select access.everywhere('employees:write'))
    or id = any(array(select access.members('employees:write'))));
