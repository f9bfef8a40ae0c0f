-- Two people of the service never decide the same request: who of them has it, and since when.
alter table identity.registration_change
  add column assignee_id uuid,
  add column taken_at timestamptz(3),
  add constraint taken_by_somebody check ((assignee_id is null) = (taken_at is null));
