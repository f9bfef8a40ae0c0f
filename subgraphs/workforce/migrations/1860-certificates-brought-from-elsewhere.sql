-- A certificate (R4323-56, R4544-11-1) goes with the person from employer to employer: whoever brings one needs no new
-- examination before it expires. It names no paper and nothing medical.
create table workforce.certificate (
  id uuid primary key,
  account_id uuid not null,
  employee_id uuid not null references workforce.employee,
  document text not null check (document in ('ANCI_DRIVING', 'ANCI_ELECTRICAL')),
  issued_on date not null,
  declared_at timestamptz not null default clock.now(),
  unique (employee_id, document, issued_on)
);

alter table workforce.certificate enable row level security;
alter table workforce.certificate force row level security;
create policy readers on workforce.certificate for select to vigie_workforce
  using ((select access.everywhere('employees:read')) or account_id = any(array(select access.members('employees:read'))));
create policy writers_insert on workforce.certificate for insert to vigie_workforce
  with check ((select access.everywhere('employees:write')) or account_id = any(array(select access.members('employees:write'))));
create policy writers_delete on workforce.certificate for delete to vigie_workforce
  using ((select access.everywhere('employees:write')) or account_id = any(array(select access.members('employees:write'))));
-- Whoever is moved to another account takes their certificates along.
create policy writers_update on workforce.certificate for update to vigie_workforce
  using ((select access.everywhere('employees:write')) or account_id = any(array(select access.members('employees:write'))));
grant select, insert, delete, update (account_id) on workforce.certificate to vigie_workforce;
