-- How an employer wants its people to be sent to their visits.
create table appointments.preference (
  account_id uuid primary key,
  -- Half-days of the week that suit best, as bits: Monday morning is 1, Monday afternoon 2, and so on.
  half_days smallint not null check (half_days between 1 and 1023),
  company text not null check (company in ('ANY', 'TOGETHER', 'AT_MOST')),
  -- People away in one half-day at most: a shop stays open.
  at_most smallint check (at_most between 1 and 50),
  -- Days of notice where the legal date leaves them; the service's own where they are more.
  notice_days smallint check (notice_days between 3 and 60),
  version integer not null default 1,
  updated_at timestamptz(3) not null default clock.now(),
  constraint a_limit_where_one_is_wanted check ((company = 'AT_MOST') = (at_most is not null))
);
create trigger note_change before update on appointments.preference
  for each row execute function appointments.note_change();

-- Days on which the employer is shut: planning sends nobody.
create table appointments.closed_span (
  account_id uuid not null references appointments.preference,
  first_day date not null,
  last_day date not null check (last_day between first_day and first_day + 366),
  primary key (account_id, first_day)
);

do $$
declare name text;
begin
  foreach name in array array['preference', 'closed_span'] loop
    execute format('alter table appointments.%I enable row level security', name);
    execute format('alter table appointments.%I force row level security', name);
    execute format('grant select, insert, update, delete on appointments.%I to vigie_appointments', name);
    execute format('create policy seeds on appointments.%I to vigie_appointments
      using ((select access.kind()) = ''seed'') with check ((select access.kind()) = ''seed'')', name);
    execute format('create policy readers_of_visits on appointments.%I for select to vigie_appointments
      using ((select access.everywhere(''visits:read'')) or account_id = any(array(select access.members(''visits:read''))))', name);
    execute format('create policy managers_of_visits on appointments.%I to vigie_appointments
      using ((select access.everywhere(''visits:manage'')) or account_id = any(array(select access.members(''visits:manage''))))
      with check ((select access.everywhere(''visits:manage'')) or account_id = any(array(select access.members(''visits:manage''))))', name);
  end loop;
end $$;
