-- An appointment is tentative until its summons leaves: planning may move it up to then. Null where that has been, or is
-- to be at once.
alter table appointments.visit add column summons_on date;

alter table appointments.setting
  add column summons_days smallint not null default 28 check (summons_days between 7 and 120),
  add column urgent_summons_days smallint not null default 14 check (urgent_summons_days between 7 and 60);
