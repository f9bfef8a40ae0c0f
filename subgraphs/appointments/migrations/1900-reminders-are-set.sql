-- How many days before an appointment its employer and the person summoned are reminded of it.
alter table appointments.setting
  add column reminder_days smallint not null default 7 check (reminder_days between 1 and 30);
