-- Who keeps a tentative appointment after the legal date misses what those without one miss.
alter table appointments.planning_result drop constraint planning_result_change_check;
alter table appointments.planning_result add constraint planning_result_change_check
  check (change in ('PLACED', 'MOVED', 'UNPLACED', 'STAYED_LATE'));
