-- Two people never answer the same request: who of those who answer has it, and since when.
alter table identity.access_request
  add column assignee_id uuid,
  add column taken_at timestamptz(3),
  add constraint taken_by_somebody check ((assignee_id is null) = (taken_at is null));
