-- When the yearly declaration may be made and who counts in it: one row, as the service sets it.
create table workforce.declaration_setting (
  only_row boolean primary key default true check (only_row),
  -- A campaign that opens later in the year than it closes opens in the year before the one that it is about.
  opens_month smallint not null default 1 check (opens_month between 1 and 12),
  opens_day smallint not null default 1 check (opens_day between 1 and 31),
  closes_month smallint not null default 1 check (closes_month between 1 and 12),
  -- Beyond the end of the month: its last day.
  closes_day smallint not null default 31 check (closes_day between 1 and 31),
  counting text not null default 'FIRST_DAY' check (counting in ('FIRST_DAY', 'CAMPAIGN', 'YEAR_BEFORE')),
  -- Contracts of limited length below so many days are declared and not counted; 0 counts them all.
  shortest_contract_days smallint not null default 0 check (shortest_contract_days between 0 and 365)
);
insert into workforce.declaration_setting default values;

-- What an account declares for a year: number and category of its workers and their risks (D4622-22).
create table workforce.declaration (
  id uuid primary key,
  account_id uuid not null,
  year smallint not null check (year between 2000 and 2200),
  state text not null check (state in ('IN_PREPARATION', 'TO_COUNTERSIGN', 'VALIDATED')),
  -- Receipts given so far: each validation is a version, a correction another one.
  receipts smallint not null default 0 check (receipts >= 0),
  started_at timestamptz not null default clock.now(),
  started_by uuid,
  -- Whoever prepared it and sent it to be signed.
  sent_at timestamptz,
  sent_by uuid,
  -- Given back by whoever was to sign it, with what is to be put right.
  returned_at timestamptz,
  return_message text check (char_length(return_message) between 1 and 1000),
  version integer not null default 1,
  updated_at timestamptz(3) not null default clock.now(),
  check (state <> 'VALIDATED' or receipts > 0),
  check (state <> 'TO_COUNTERSIGN' or sent_at is not null)
);
-- One a year: two who begin at once begin the same one.
create unique index one_declaration_a_year on workforce.declaration (account_id, year);
create index declarations_by_state on workforce.declaration (year, state, account_id);

-- What the employer says about prevention, beside the people.
create table workforce.declaration_prevention (
  declaration_id uuid primary key references workforce.declaration,
  account_id uuid not null,
  -- Last update of the document unique (R4121-2); null where there is none yet.
  risk_assessment_on date,
  -- Advice of the works council (D4622-22).
  council text not null check (council in ('CONSULTED', 'NOT_YET', 'NO_COUNCIL')),
  -- Somebody is in charge of prevention (L4644-1).
  has_prevention_officer boolean not null,
  answered_at timestamptz not null default clock.now()
);

-- An anomaly that is right as it is, and why.
create table workforce.declaration_justification (
  declaration_id uuid not null references workforce.declaration,
  kind text not null check (kind in ('NO_POST', 'NO_SITUATION', 'CONTRACT_OVER', 'HIRES_TO_CONFIRM')),
  account_id uuid not null,
  -- How many it was true of then: for more, it has to be said again.
  concerned integer not null check (concerned > 0),
  reason text not null check (char_length(reason) between 1 and 500),
  given_at timestamptz not null default clock.now(),
  primary key (declaration_id, kind)
);

-- Why the employer puts a post on its own list of posts with particular risks: in writing, post by post (R4624-23 III).
create table workforce.listed_post_reason (
  job_post_id uuid primary key references workforce.job_post,
  account_id uuid not null,
  reason text not null check (char_length(reason) between 1 and 500),
  given_on date not null default clock.today()
);

-- Works for other employers, too: the contribution may be split (D4624-65). Kept from year to year.
create table workforce.several_employers (
  employee_id uuid primary key references workforce.employee,
  account_id uuid not null,
  noted_on date not null default clock.today()
);

-- A validation, as it was: never changed afterwards.
create table workforce.declaration_receipt (
  declaration_id uuid not null references workforce.declaration,
  version smallint not null check (version > 0),
  account_id uuid not null,
  -- Year, member and version: `2027-0012345-1`.
  number text not null unique,
  validated_at timestamptz(3) not null default clock.now(),
  validated_by uuid,
  prepared_by uuid,
  headcount integer not null check (headcount >= 0),
  entries integer not null check (entries >= 0),
  si integer not null check (si >= 0),
  sia integer not null check (sia >= 0),
  sir integer not null check (sir >= 0),
  -- SHA-256 over everything that was declared.
  fingerprint text not null,
  primary key (declaration_id, version)
);

-- Workers of the account by post and profile with their risks, as they were declared: what D4622-22 asks for.
create table workforce.declared_post (
  declaration_id uuid not null,
  version smallint not null,
  position integer not null,
  account_id uuid not null,
  -- Null for those without post.
  title text,
  profile text not null check (profile in ('SI', 'SIA', 'SIR')),
  situations text[] not null,
  holders integer not null check (holders > 0),
  -- Of a post on the employer's own list.
  reason text,
  primary key (declaration_id, version, position),
  foreign key (declaration_id, version) references workforce.declaration_receipt
);

-- Who was declared with what: next year is compared with it. Without names, which are another right.
create table workforce.declared_person (
  declaration_id uuid not null,
  version smallint not null,
  employee_id uuid not null,
  account_id uuid not null,
  counted boolean not null,
  contract text not null,
  title text,
  profile text not null check (profile in ('SI', 'SIA', 'SIR')),
  situations text[] not null,
  several_employers boolean not null,
  primary key (declaration_id, version, employee_id),
  foreign key (declaration_id, version) references workforce.declaration_receipt
);

-- Somebody asked that the declaration be made: at most once a day.
create table workforce.declaration_reminder (
  account_id uuid not null,
  year smallint not null,
  day date not null,
  primary key (account_id, year, day)
);

do $$
declare
  rule record;
  preparing text[] := array['declaration:prepare', 'declaration:validate'];
  reading text[] := array['declaration:prepare', 'declaration:validate', 'declaration:fee'];
  name text;
begin
  for rule in select * from (values
    ('declaration', reading, preparing),
    ('declaration_prevention', preparing, preparing),
    ('declaration_justification', preparing, preparing),
    ('listed_post_reason', preparing || 'posts:read'::text, preparing),
    ('several_employers', array['employees:read'], preparing),
    ('declaration_receipt', reading, array[]::text[]),
    ('declared_post', reading, array[]::text[]),
    ('declared_person', array['employees:read'], array[]::text[]),
    ('declaration_reminder', reading, array[]::text[])
  ) as rules (name, readers, writers)
  loop
    execute format('alter table workforce.%I enable row level security', rule.name);
    execute format('alter table workforce.%I force row level security', rule.name);
    foreach name in array rule.readers loop
      execute format($ddl$
        create policy %3$I on workforce.%1$I for select to vigie_workforce
          using ((select access.everywhere(%2$L)) or account_id = any(array(select access.members(%2$L))));
      $ddl$, rule.name, name, 'readers_by_' || replace(name, ':', '_'));
    end loop;
    foreach name in array rule.writers loop
      execute format($ddl$
        create policy %3$I on workforce.%1$I to vigie_workforce
          using ((select access.everywhere(%2$L)) or account_id = any(array(select access.members(%2$L))))
          with check ((select access.everywhere(%2$L)) or account_id = any(array(select access.members(%2$L))));
      $ddl$, rule.name, name, 'writers_by_' || replace(name, ':', '_'));
    end loop;
    execute format('grant select, insert on workforce.%I to vigie_workforce', rule.name);
    if cardinality(rule.writers) > 0 then
      execute format('grant update, delete on workforce.%I to vigie_workforce', rule.name);
    else
      -- What was declared is written by the command as a job of the account, and then stays as it is.
      execute format($ddl$
        create policy jobs_insert on workforce.%1$I for insert to vigie_workforce with check (access.kind() in ('job', 'seed')
          and (access.job_account() is null or account_id = access.job_account()));
      $ddl$, rule.name);
    end if;
  end loop;
end $$;

alter table workforce.declaration_setting enable row level security;
alter table workforce.declaration_setting force row level security;
create policy everybody_signed_in on workforce.declaration_setting for select to vigie_workforce
  using ((select access.kind()) in ('user', 'staff', 'machine', 'job', 'seed'));
create policy those_who_set on workforce.declaration_setting for update to vigie_workforce
  using ((select access.everywhere('settings:write'))) with check ((select access.everywhere('settings:write')));
grant select, update on workforce.declaration_setting to vigie_workforce;
