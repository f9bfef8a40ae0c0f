-- Another employee whom an employer proposes for an appointment; the service confirms or turns it down.
create table appointments.replacement (
  id uuid primary key,
  account_id uuid not null,
  visit_id uuid not null references appointments.visit,
  -- The appointment as it was: moved or cancelled meanwhile, the proposal has lapsed.
  slot_id uuid not null references appointments.slot,
  other_visit_id uuid not null references appointments.visit,
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN', 'LAPSED')),
  proposed_by uuid not null,
  proposed_at timestamptz(3) not null default clock.now(),
  settled_by uuid,
  settled_at timestamptz(3),
  reason text check (char_length(reason) between 1 and 500),
  version integer not null default 1,
  updated_at timestamptz(3) not null default clock.now(),
  constraint nobody_replaces_themselves check (visit_id <> other_visit_id),
  -- That a proposal has lapsed is nobody's decision.
  constraint settled_by_somebody check ((state in ('PROPOSED', 'LAPSED')) = (num_nonnulls(settled_at, settled_by) = 0)),
  constraint declined_with_a_reason check ((state = 'DECLINED') = (reason is not null))
);
-- One proposal for an appointment, and each employee for one, however fast somebody presses the button.
create unique index one_proposal_for_an_appointment on appointments.replacement (visit_id) where state = 'PROPOSED';
create unique index one_proposal_of_a_visit on appointments.replacement (other_visit_id) where state = 'PROPOSED';
create index replacements_of_a_visit on appointments.replacement (visit_id, proposed_at desc, id desc);
create index replacements_by_other_visit on appointments.replacement (other_visit_id);
create trigger note_change before update on appointments.replacement
  for each row execute function appointments.note_change();

alter table appointments.replacement enable row level security;
alter table appointments.replacement force row level security;
create policy readers_of_visits on appointments.replacement for select to vigie_appointments
  using ((select access.everywhere('visits:read')) or account_id = any(array(select access.members('visits:read'))));
create policy managers_propose on appointments.replacement for insert to vigie_appointments
  with check ((select access.everywhere('visits:manage'))
    or account_id = any(array(select access.members('visits:manage'))));
create policy managers_go_on on appointments.replacement for update to vigie_appointments
  using ((select access.everywhere('visits:manage'))
    or account_id = any(array(select access.members('visits:manage'))))
  with check ((select access.everywhere('visits:manage'))
    or account_id = any(array(select access.members('visits:manage'))));
grant select, insert, update on appointments.replacement to vigie_appointments;
