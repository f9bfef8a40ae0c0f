-- When somebody cannot be sent to a visit, as their employer has said it; nothing tells of health.
create table appointments.unavailability (
  employee_id uuid primary key,
  account_id uuid not null,
  -- Half-days of the week at work, as bits: Monday morning is 1, Monday afternoon 2, and so on.
  half_days smallint not null check (half_days between 1 and 1023),
  version integer not null default 1,
  updated_at timestamptz(3) not null default clock.now(),
  -- For the periods, which go along to another account.
  unique (employee_id, account_id)
);
create trigger note_change before update on appointments.unavailability
  for each row execute function appointments.note_change();

-- Days on which an employee cannot come. The employer picks the cause from a list, so that nobody writes a diagnosis.
create table appointments.away_span (
  employee_id uuid not null,
  account_id uuid not null,
  first_day date not null,
  last_day date not null check (last_day between first_day and first_day + 366),
  cause text not null check (cause in ('TRAINING', 'LEAVE', 'TRAVEL', 'OTHER')),
  primary key (employee_id, first_day),
  foreign key (employee_id, account_id) references appointments.unavailability (employee_id, account_id)
    on update cascade on delete cascade
);

do $$
declare name text;
begin
  foreach name in array array['unavailability', 'away_span'] loop
    execute format('alter table appointments.%I enable row level security', name);
    execute format('alter table appointments.%I force row level security', name);
    execute format('grant select, insert, update, delete on appointments.%I to vigie_appointments', name);
    execute format('create policy seeds on appointments.%I to vigie_appointments
      using ((select access.kind()) = ''seed'') with check ((select access.kind()) = ''seed'')', name);
    execute format('create policy readers_of_visits on appointments.%I for select to vigie_appointments
      using ((select access.everywhere(''visits:read'')) or account_id = any(array(select access.members(''visits:read''))))', name);
    execute format('create policy requesters_of_visits on appointments.%I to vigie_appointments
      using ((select access.everywhere(''visits:request'')) or account_id = any(array(select access.members(''visits:request''))))
      with check ((select access.everywhere(''visits:request'')) or account_id = any(array(select access.members(''visits:request''))))', name);
  end loop;
end $$;

-- A run tells apart whether employee or employer cannot.
alter table appointments.planning_result drop constraint planning_result_reason_check;
alter table appointments.planning_result add constraint planning_result_reason_check check (reason in
  ('IN_TIME', 'DUE_TOO_SOON', 'NO_SESSION', 'NEVER_AVAILABLE', 'EMPLOYEE_AWAY', 'TOO_MANY_AWAY', 'OUTRANKED', 'NOT_WORTH'));
