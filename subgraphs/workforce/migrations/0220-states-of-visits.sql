-- An appointment is planned, then summoned, then perhaps confirmed: all three lie ahead.
drop index workforce.open_visits_by_date;
create index open_visits_by_date on workforce.visit (account_id, latest_date, employee_id) include (status, day)
  where status in ('TO_PLAN', 'PLANNED', 'SUMMONED', 'CONFIRMED');
drop index workforce.appointments_by_day;
create index appointments_by_day on workforce.visit (account_id, day, employee_id)
  where status in ('PLANNED', 'SUMMONED', 'CONFIRMED');
drop index workforce.open_visits_of_employee;
create index open_visits_of_employee on workforce.visit (employee_id, latest_date) include (status, day)
  where status in ('TO_PLAN', 'PLANNED', 'SUMMONED', 'CONFIRMED');
