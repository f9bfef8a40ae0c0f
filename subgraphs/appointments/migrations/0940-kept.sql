-- A run tells apart what is full from what is kept for hires and returns.
alter table appointments.planning_result drop constraint planning_result_reason_check;
alter table appointments.planning_result add constraint planning_result_reason_check check (reason in
  ('IN_TIME', 'DUE_TOO_SOON', 'NO_SESSION', 'NEVER_AVAILABLE', 'EMPLOYEE_AWAY', 'TOO_MANY_AWAY', 'KEPT', 'OUTRANKED', 'NOT_WORTH'));
