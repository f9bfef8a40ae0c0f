-- Somebody chose this appointment: planning leaves it where it is, however tentative, until it is given free again.
alter table appointments.visit
  add column locked boolean not null default false,
  -- A visit that waits for a slot has none that could stay.
  add constraint lock_keeps_an_appointment check (not locked or status <> 'TO_PLAN');
