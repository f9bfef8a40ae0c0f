-- Rules of the service for its members: one row.
create table workforce.setting (
  only_row boolean primary key default true check (only_row),
  -- A closing or a transfer can be undone for so many days.
  undo_days smallint not null default 7 check (undo_days between 0 and 90)
);
insert into workforce.setting default values;

-- Why somebody left: for those who write employees, so a table of its own.
create table workforce.leaving (
  employee_id uuid primary key references workforce.employee,
  account_id uuid not null,
  reason text check (reason in ('END_OF_CONTRACT', 'RESIGNATION', 'DISMISSAL', 'MUTUAL_AGREEMENT', 'RETIREMENT',
    'TRIAL_PERIOD', 'DEATH', 'OTHER_EMPLOYER', 'NEVER_CAME', 'ENTRY_ERROR', 'OTHER')),
  noted_at timestamptz not null default clock.now(),
  -- The version of the employee that the closing made: its undoing names it to the others.
  employee_version integer not null
);

-- Somebody moved to another account of the same company. The row stays with the account that was left.
create table workforce.transfer (
  id uuid primary key,
  employee_id uuid not null references workforce.employee,
  account_id uuid not null,
  to_account_id uuid not null check (to_account_id <> account_id),
  -- Names of both accounts then: whoever sees the person may not see the other account.
  from_name text not null,
  to_name text not null,
  -- First day in the other account.
  on_day date not null,
  -- Post asked for there; null for one like the post held.
  job_title text,
  -- Null while it lies ahead.
  moved_at timestamptz,
  -- The post held before and what the person had beside it: an undoing gives both back.
  from_post_id uuid references workforce.job_post,
  from_own jsonb not null default '[]',
  -- True where the move took the place of a period that began the same day.
  replaced boolean not null default false,
  undone_at timestamptz,
  created_at timestamptz not null default clock.now()
);
create unique index one_transfer_ahead on workforce.transfer (employee_id) where moved_at is null and undone_at is null;
create index transfers_ahead on workforce.transfer (on_day) where moved_at is null and undone_at is null;
create index transfers_by_account on workforce.transfer (account_id, on_day desc);
create index transfers_by_employee on workforce.transfer (employee_id, on_day);

-- Who it was, for the account that was left.
create table workforce.transfer_person (
  transfer_id uuid primary key references workforce.transfer,
  account_id uuid not null,
  first_name text not null,
  last_name text not null
);

do $$
declare
  rule record;
begin
  for rule in select * from (values
    ('leaving', 'employees:write', 'employees:write'),
    ('transfer', 'employees:read', 'employees:write'),
    ('transfer_person', 'employees:identity', 'employees:write')
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

-- The account that somebody came to sees where from.
create policy readers_of_arrivals on workforce.transfer for select to vigie_workforce
  using (to_account_id = any(array(select access.members('employees:read'))));

alter table workforce.setting enable row level security;
alter table workforce.setting force row level security;
create policy everybody_signed_in on workforce.setting for select to vigie_workforce
  using ((select access.kind()) in ('user', 'staff', 'machine', 'job', 'seed'));
grant select on workforce.setting to vigie_workforce;

-- What is known of somebody's visits goes along with them.
create policy jobs_read on workforce.visit_change for select to vigie_workforce using ((select access.kind()) = 'job');
create policy jobs_move on workforce.visit_change for update to vigie_workforce
  using ((select access.kind()) = 'job') with check ((select access.kind()) = 'job');
grant update (account_id) on workforce.visit_change to vigie_workforce;
