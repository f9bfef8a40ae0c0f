-- Actions of the service at a workplace (R4624-1): asked for by the member, or the service's own.
create table appointments.workplace_action (
  id uuid primary key,
  account_id uuid not null,
  kind text not null check (kind in ('WORKPLACE_VISIT', 'POST_STUDY', 'RISK_ANALYSIS', 'COMPANY_SHEET', 'RESCUE_ADVICE',
    'CSE_MEETING', 'MEASUREMENTS', 'AWARENESS', 'RISK_TRAINING', 'NEW_TECHNIQUE', 'SAFETY_TRAINING')),
  state text not null check (state in ('ASKED', 'PLANNED', 'HELD', 'DECLINED', 'WITHDRAWN')),
  -- What whoever asked has in mind; nobody asks with the service's own.
  wish text check (char_length(wish) between 1 and 1000),
  asked_by uuid,
  asked_on date not null default clock.today(),
  day date,
  role text check (role in ('PHYSICIAN', 'INTERN', 'NURSE', 'ASSISTANT', 'PREVENTION', 'PSYCHOLOGIST', 'SOCIAL')),
  reason text check (char_length(reason) between 1 and 1000),
  version integer not null default 1,
  updated_at timestamptz(3) not null default clock.now(),
  constraint asked_with_a_wish check (num_nonnulls(wish, asked_by) in (0, 2)),
  constraint a_day_has_somebody_who_comes check (num_nonnulls(day, role) in (0, 2)),
  constraint planned_for_a_day check (state not in ('PLANNED', 'HELD') or day is not null),
  constraint asked_for_without_a_day check (state not in ('ASKED', 'WITHDRAWN') or (day is null and asked_by is not null)),
  constraint declined_with_a_reason check ((state = 'DECLINED') = (reason is not null))
);
-- Nobody asks twice, however fast.
create unique index one_open_wish_of_a_kind on appointments.workplace_action (account_id, kind) where state = 'ASKED';
create index actions_by_account on appointments.workplace_action (account_id, asked_on desc, id desc);
create index actions_to_do on appointments.workplace_action (state, coalesce(day, asked_on), id)
  where state in ('ASKED', 'PLANNED');
create index actions_held on appointments.workplace_action (account_id, day) where state = 'HELD';
create trigger note_change before update on appointments.workplace_action
  for each row execute function appointments.note_change();

alter table appointments.workplace_action enable row level security;
alter table appointments.workplace_action force row level security;
create policy seeds on appointments.workplace_action to vigie_appointments
  using ((select access.kind()) = 'seed') with check ((select access.kind()) = 'seed');
create policy readers_of_accounts on appointments.workplace_action for select to vigie_appointments
  using ((select access.everywhere('account:read'))
    or account_id = any(array(select access.members('account:read'))));
create policy members_ask on appointments.workplace_action for insert to vigie_appointments
  with check ((select access.everywhere('visits:request'))
    or account_id = any(array(select access.members('visits:request'))));
create policy members_go_on on appointments.workplace_action for update to vigie_appointments
  using ((select access.everywhere('visits:request'))
    or account_id = any(array(select access.members('visits:request'))))
  with check ((select access.everywhere('visits:request'))
    or account_id = any(array(select access.members('visits:request'))));
grant select, insert, update on appointments.workplace_action to vigie_appointments;
