call chassis.equip('workforce');

create table workforce.job_post (
  id uuid primary key,
  account_id uuid not null,
  title text not null
);
-- The same post is written once, whatever its capitals.
create unique index one_post_of_a_title on workforce.job_post (account_id, lower(title));

create table workforce.employee (
  id uuid primary key,
  account_id uuid not null,
  contract text not null check (contract in ('CDI', 'CDD', 'APPRENTICE', 'TEMPORARY', 'SEASONAL')),
  start_date date not null,
  end_date date check (end_date >= start_date),
  -- Before the first day: declared, but never came.
  left_on date,
  job_post_id uuid references workforce.job_post,
  -- Codes of the catalogue; confidential ones stand in a table of their own.
  situations text[] not null default '{}',
  has_national_number boolean not null default false,
  -- Repeated from the follow-up in force, for filters and counts.
  profile text not null check (profile in ('SI', 'SIA', 'SIR')),
  version integer not null default 1,
  updated_at timestamptz(3) not null default clock.now()
);
create index employees_by_account on workforce.employee (account_id, left_on, start_date desc, id desc);
create index employees_by_change on workforce.employee (updated_at, id);
create index employees_by_post on workforce.employee (job_post_id);

-- Who it is: a right of its own, so that a program can count people whom it may not name.
create table workforce.employee_identity (
  employee_id uuid primary key references workforce.employee,
  account_id uuid not null,
  last_name text not null,
  used_name text,
  first_name text not null,
  birth_date date not null,
  sex text not null check (sex in ('FEMALE', 'MALE')),
  email text,
  searchable text not null
);
create index identities_by_name on workforce.employee_identity (account_id, last_name, first_name, employee_id);
create index identities_by_text on workforce.employee_identity using gin (searchable extensions.gin_trgm_ops);

-- Handicap, invalidity, pregnancy: told to the employer, readable by few.
create table workforce.confidential_situation (
  employee_id uuid not null references workforce.employee,
  account_id uuid not null,
  code text not null,
  primary key (employee_id, code)
);

-- Encrypted; written by those with the right, read by nobody through the portal.
create table workforce.national_number (
  employee_id uuid primary key references workforce.employee,
  account_id uuid not null,
  encrypted bytea not null
);

-- What was decided, when, and why; the row without `replaced_at` is in force.
create table workforce.follow_up (
  id uuid primary key,
  employee_id uuid not null references workforce.employee,
  account_id uuid not null,
  profile text not null check (profile in ('SI', 'SIA', 'SIR')),
  sub_profile text check (sub_profile in ('SIR_A', 'SIR_MINOR')),
  decided_on date not null,
  grounds jsonb not null,
  hidden_grounds integer not null default 0,
  first_visit jsonb not null,
  maximum_gap_months integer not null,
  intermediate_visit_months integer,
  attestations text[] not null default '{}',
  created_at timestamptz not null default clock.now(),
  replaced_at timestamptz
);
create unique index one_follow_up_in_force on workforce.follow_up (employee_id) where replaced_at is null;

create table workforce.confidential_ground (
  follow_up_id uuid not null references workforce.follow_up,
  account_id uuid not null,
  ground jsonb not null
);
create index confidential_grounds_by_follow_up on workforce.confidential_ground (follow_up_id);

-- Rows are open by the right that each table asks for, on the accounts where it is held.
do $$
declare
  rule record;
begin
  for rule in select * from (values
    ('job_post', 'posts:read', 'posts:write'),
    ('employee', 'employees:read', 'employees:write'),
    ('employee_identity', 'employees:identity', 'employees:write'),
    ('confidential_situation', 'employees:confidential', 'employees:confidential'),
    ('follow_up', 'employees:read', 'employees:write'),
    ('confidential_ground', 'employees:confidential', 'employees:confidential')
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
      create policy writers_delete on workforce.%1$I for delete to vigie_workforce
        using ((select access.everywhere(%3$L)) or account_id = any(array(select access.members(%3$L))));
      grant select, insert, update, delete on workforce.%1$I to vigie_workforce;
    $ddl$, rule.name, rule.reading, rule.writing);
  end loop;
end $$;

-- Whoever reads employees reads the titles of their posts; whoever declares an employee may name a new post.
create policy readers_of_employees on workforce.job_post for select to vigie_workforce
  using ((select access.everywhere('employees:read'))
    or account_id = any(array(select access.members('employees:read'))));

alter table workforce.national_number enable row level security;
alter table workforce.national_number force row level security;
create policy jobs_only on workforce.national_number to vigie_workforce
  using (access.kind() in ('job', 'seed') and (access.job_account() is null or account_id = access.job_account()))
  with check (access.kind() in ('job', 'seed') and (access.job_account() is null or account_id = access.job_account()));
grant select, insert, update, delete on workforce.national_number to vigie_workforce;
