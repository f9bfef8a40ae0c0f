alter table appointments.visit
  -- First day of the change of post that the visit comes before: what it examines counts for that post.
  add column answers_change date,
  -- Latest day without the change; null where nothing else asks for the visit.
  add column own_latest_date date,
  -- The version of the employment that took the visit off: undoing that change puts it back.
  add column dropped_by integer;
