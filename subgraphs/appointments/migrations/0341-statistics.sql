-- The paper that a visit ended with: whoever reads certificates may know it, so it stands beside the visit.
create table appointments.visit_document (
  visit_id uuid primary key references appointments.visit on delete cascade,
  account_id uuid not null,
  document text not null check (document in ('ATTESTATION', 'FITNESS', 'UNFITNESS'))
);
create index visit_documents_by_account on appointments.visit_document (account_id);

-- Figures that touch health: a closed list of them, one row for an account and a full year. Published once and never
-- counted again, so that no difference between two readings tells of one person; null for a figure that is hidden.
create table appointments.health_figure (
  account_id uuid not null,
  year smallint not null,
  -- People who had a visit.
  followed integer not null check (followed >= 0),
  -- People for whom measures were proposed.
  measures integer check (measures between 0 and followed),
  -- People declared unfit for their post.
  unfit integer check (unfit between 0 and followed),
  published_on date not null,
  primary key (account_id, year)
);

-- Visits held by the whole service, to compare with.
create table appointments.service_figure (
  year smallint primary key,
  held integer not null,
  in_time integer not null check (in_time between 0 and held)
);

do $$
declare name text;
begin
  foreach name in array array['visit_document', 'health_figure', 'service_figure'] loop
    execute format('alter table appointments.%I enable row level security', name);
    execute format('alter table appointments.%I force row level security', name);
    execute format('create policy jobs on appointments.%I to vigie_appointments
      using ((select access.kind()) in (''job'', ''seed'')) with check ((select access.kind()) in (''job'', ''seed''))', name);
  end loop;
end $$;
grant select, insert, update, delete on appointments.visit_document to vigie_appointments;
-- What was published stays.
grant select, insert on appointments.health_figure to vigie_appointments;
grant select, insert, update on appointments.service_figure to vigie_appointments;

create policy readers_of_certificates on appointments.visit_document for select to vigie_appointments
  using ((select access.everywhere('visits:manage')) or (select access.everywhere('certificates:read'))
    or account_id = any(array(select access.members('certificates:read'))));
create policy readers_of_statistics on appointments.health_figure for select to vigie_appointments
  using ((select access.everywhere('statistics:read')) or account_id = any(array(select access.members('statistics:read'))));
create policy everybody_signed_in on appointments.service_figure for select to vigie_appointments
  using ((select access.kind()) in ('user', 'staff', 'machine'));

alter table appointments.setting
  -- People below whom no figure that touches health is published.
  add column statistics_threshold smallint not null default 11 check (statistics_threshold between 5 and 100);

create index ended_visits on appointments.visit (account_id, day)
  where day is not null and status not in ('TO_PLAN', 'PLANNED', 'SUMMONED', 'CONFIRMED', 'NO_LONGER_DUE');

-- Visits counted by month, kind and end, for whoever reads statistics and no single visit.
grant usage on schema appointments to vigie_access;
grant select (account_id, day, latest_date, kind, status, absence_fee_cents) on appointments.visit to vigie_access;
create policy functions_count on appointments.visit for select to vigie_access using (true);
create function access.visit_figures(accounts uuid[], wanted_year int)
  returns table (account_id uuid, month int, kind text, status text, visits int, in_time int, days_late int, fee_cents int)
  language sql stable security definer set search_path = '' as $$
  select v.account_id, extract(month from v.day)::int, v.kind, v.status, count(*)::int,
    count(*) filter (where v.day <= v.latest_date)::int,
    sum(greatest(v.day - v.latest_date, 0))::int, coalesce(sum(v.absence_fee_cents), 0)::int
  from appointments.visit v
  where v.account_id = any(accounts)
    and ((select access.everywhere('statistics:read'))
      or v.account_id = any(array(select access.members('statistics:read'))))
    and v.day between make_date(wanted_year, 1, 1) and make_date(wanted_year, 12, 31)
    and v.status not in ('TO_PLAN', 'PLANNED', 'SUMMONED', 'CONFIRMED', 'NO_LONGER_DUE')
  group by v.account_id, extract(month from v.day), v.kind, v.status
$$;
alter function access.visit_figures(uuid[], int) owner to vigie_access;
revoke all on function access.visit_figures(uuid[], int) from public;
grant execute on function access.visit_figures(uuid[], int) to vigie_appointments;
