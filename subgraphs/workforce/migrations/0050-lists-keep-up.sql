-- Lists walk along an index, one account after the other, and read no row that their page does not show.
create index employees_by_start on workforce.employee (account_id, start_date desc, id desc)
  include (left_on, profile, job_post_id);
drop index workforce.employees_by_account;

-- By legal date and by appointment; the date of each employee's earliest visit decides.
create index open_visits_by_date on workforce.visit (account_id, latest_date, employee_id) include (status, day)
  where status in ('TO_PLAN', 'PLANNED');
drop index workforce.open_visits;
create index appointments_by_day on workforce.visit (account_id, day, employee_id) where status = 'PLANNED';
create index open_visits_of_employee on workforce.visit (employee_id, latest_date) include (status, day)
  where status in ('TO_PLAN', 'PLANNED');
