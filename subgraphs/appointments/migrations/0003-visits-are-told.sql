-- Visits that stand already are told once, by this migration: workforce keeps copies of them.
create policy migrations_read on appointments.visit for select to vigie_owner using (true);
create policy migrations_tell on appointments.outbox for insert to vigie_owner with check (true);
insert into appointments.outbox (type, key, account_id, payload)
select 'visit.changed', id::text, account_id, jsonb_build_object(
  'visitId', id, 'accountId', account_id, 'employeeId', employee_id, 'version', version, 'kind', kind,
  'status', status, 'earliestDate', earliest_date, 'latestDate', latest_date, 'day', day)
from appointments.visit;
drop policy migrations_read on appointments.visit;
drop policy migrations_tell on appointments.outbox;
