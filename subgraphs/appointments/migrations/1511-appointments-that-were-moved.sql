-- The appointment that the present one took the place of, and who wanted it so.
alter table appointments.visit
  add column moved_from timestamptz,
  add column moved_by text check (moved_by in ('EMPLOYER', 'SERVICE', 'PLANNING')),
  add constraint moved_by_somebody check (num_nonnulls(moved_from, moved_by) in (0, 2));
