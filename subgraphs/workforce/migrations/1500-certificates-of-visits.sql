-- An examination for certificates (R4323-56, R4544-11-1) says which it is for: once held, they stand.
alter table workforce.visit add column certificates text[] not null default '{}';

-- Somebody is late with the visits for which the law gives the employer a day: the kind is asked for with the date.
drop index workforce.open_visits_by_date;
create index open_visits_by_date on workforce.visit (account_id, latest_date, employee_id) include (status, day, kind)
  where status in ('TO_PLAN', 'PLANNED', 'SUMMONED', 'CONFIRMED');
drop index workforce.open_visits_of_employee;
create index open_visits_of_employee on workforce.visit (employee_id, latest_date) include (status, day, kind)
  where status in ('TO_PLAN', 'PLANNED', 'SUMMONED', 'CONFIRMED');
