-- Two people of the service never call about the same summons: who of them has it, and since when.
alter table documents.delivery
  add column assignee_id uuid,
  add column taken_at timestamptz(3),
  add constraint taken_by_somebody check ((assignee_id is null) = (taken_at is null));
grant update (assignee_id, taken_at) on documents.delivery to vigie_documents;
