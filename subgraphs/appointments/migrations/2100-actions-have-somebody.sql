-- Two people of the service never answer the same action: who of them has it, and since when.
alter table appointments.workplace_action
  add column assignee_id uuid,
  add column taken_at timestamptz(3),
  add constraint taken_by_somebody check ((assignee_id is null) = (taken_at is null));
-- Who has it is no change of the action: whoever has begun to answer still answers what they have read.
drop trigger note_change on appointments.workplace_action;
create trigger note_change before update of state, day, role, reason on appointments.workplace_action
  for each row execute function appointments.note_change();
