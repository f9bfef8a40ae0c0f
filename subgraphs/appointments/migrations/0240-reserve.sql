-- Hires and returns are known a few days before they are due: part of each physician's half-day waits for them.
alter table appointments.setting
  -- Slots of a half-day that no other visit takes; in a simulated half-year two of them let nine in ten return visits
  -- be held in time instead of one in two.
  add column reserve_slots smallint not null default 2 check (reserve_slots between 0 and 20),
  -- Days before the half-day at which the reserve opens for everybody.
  add column reserve_days smallint not null default 7 check (reserve_days between 1 and 60);

-- How much of a half-day is free is asked for each slot that a visit might take.
create index free_slots_by_half_day on appointments.slot (availability_id) where status = 'free';
