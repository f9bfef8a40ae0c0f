-- Somebody hired who was seen not long ago, in another service or here, needs no new first visit once the service has
-- granted it (R4624-15, R4624-27): what was held then counts, whoever held it.
create table workforce.exemption (
  employee_id uuid primary key references workforce.employee,
  account_id uuid not null,
  visit_kind text not null check (visit_kind in ('VIP_INIT', 'VIP_PERIO', 'EMA_INIT', 'EMA_PERIO')),
  visit_on date not null,
  granted_at timestamptz not null default clock.now()
);

alter table workforce.exemption enable row level security;
alter table workforce.exemption force row level security;
create policy readers on workforce.exemption for select to vigie_workforce
  using ((select access.everywhere('employees:read')) or account_id = any(array(select access.members('employees:read'))));
-- The service alone grants. A job of one account moves it along with the person.
create policy the_service_grants on workforce.exemption for insert to vigie_workforce
  with check ((select access.everywhere('visits:manage')));
create policy the_service_corrects on workforce.exemption for update to vigie_workforce
  using ((select access.everywhere('visits:manage')));
create policy the_service_withdraws on workforce.exemption for delete to vigie_workforce
  using ((select access.everywhere('visits:manage')));
grant select, insert, update, delete on workforce.exemption to vigie_workforce;
