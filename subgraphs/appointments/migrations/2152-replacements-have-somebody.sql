-- Two people of the service never answer the same proposal: who of them has it, and since when.
alter table appointments.replacement
  add column assignee_id uuid,
  add column taken_at timestamptz(3),
  add constraint taken_by_somebody check ((assignee_id is null) = (taken_at is null));
-- Who has it is no change of the proposal: whoever has begun to answer still answers what they have read.
drop trigger note_change on appointments.replacement;
create trigger note_change before update of account_id, state, reason on appointments.replacement
  for each row execute function appointments.note_change();
