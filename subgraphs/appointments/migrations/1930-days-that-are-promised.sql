-- A visit on request of a kind for which the law names a day, asked for where it names none: the day is the service's promise.
alter table appointments.visit
  add column promised boolean not null default false;
