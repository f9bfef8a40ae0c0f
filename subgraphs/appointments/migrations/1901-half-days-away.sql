-- A period may be about the mornings or the afternoons of its days alone: a training every morning. Periods of both halves
-- may begin on the same day.
alter table appointments.away_span
  add column part text check (part in ('MORNING', 'AFTERNOON')),
  drop constraint away_span_pkey,
  add unique nulls not distinct (employee_id, first_day, part);
