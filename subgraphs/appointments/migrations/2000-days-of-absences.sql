-- Nobody is summoned while they are absent: planning goes by the days of an absence, as long as it has not been withdrawn.
-- Absences told before have none until workforce tells of them again.
alter table appointments.absence
  add column first_day date,
  add column last_day date check (last_day >= first_day),
  add column withdrawn boolean not null default false;
