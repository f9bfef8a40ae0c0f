-- Hours, on working days, that an employer has to answer when a slot that became free is offered.
alter table appointments.setting
  add column offer_hours smallint not null default 24 check (offer_hours between 2 and 120);

-- A visit without appointment in time, whose employer wants the next slot that becomes free.
create table appointments.waiting_place (
  id uuid primary key,
  account_id uuid not null,
  visit_id uuid not null references appointments.visit,
  -- `SERVED`: there is an appointment in time, or an offer was taken. `LEFT`: the employer wants no more offers.
  -- `OVER`: the visit was held or is no longer due.
  state text not null default 'WAITING' check (state in ('WAITING', 'SERVED', 'LEFT', 'OVER')),
  joined_by uuid not null,
  joined_at timestamptz(3) not null default clock.now(),
  ended_at timestamptz(3),
  unique (id, visit_id),
  constraint ended_when_no_longer_waiting check ((state = 'WAITING') = (ended_at is null))
);
-- However often somebody presses the button.
create unique index one_place_per_visit on appointments.waiting_place (visit_id) where state = 'WAITING';

-- A free slot that one visit of the list may have until an instant.
create table appointments.slot_offer (
  id uuid primary key,
  place_id uuid not null,
  visit_id uuid not null,
  account_id uuid not null,
  slot_id uuid not null references appointments.slot,
  -- What was offered: slots tell who else is seen, and are for jobs alone.
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  centre_id uuid not null references appointments.centre,
  practitioner_id uuid not null references appointments.practitioner,
  days_late integer not null check (days_late >= 0),
  -- `TAKEN`: the slot was not free any more, or the place on the list had ended, before anybody answered.
  state text not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'LAPSED', 'TAKEN')),
  offered_at timestamptz(3) not null default clock.now(),
  until timestamptz(3) not null check (until > offered_at),
  answered_by uuid,
  answered_at timestamptz(3),
  foreign key (place_id, visit_id) references appointments.waiting_place (id, visit_id),
  constraint answered_by_somebody check ((state in ('ACCEPTED', 'DECLINED')) = (num_nonnulls(answered_by, answered_at) = 2)),
  -- A slot that was declined is not offered to the same visit again.
  constraint offered_once unique (place_id, slot_id)
);
-- One visit at a time is asked for a slot, and each for one slot.
create unique index one_open_offer_per_slot on appointments.slot_offer (slot_id) where state = 'OPEN';
create unique index one_open_offer_per_place on appointments.slot_offer (place_id) where state = 'OPEN';

do $$
declare name text;
begin
  foreach name in array array['waiting_place', 'slot_offer'] loop
    execute format('alter table appointments.%I enable row level security', name);
    execute format('alter table appointments.%I force row level security', name);
    execute format('grant select, insert, update on appointments.%I to vigie_appointments', name);
    execute format('create policy readers_of_visits on appointments.%I for select to vigie_appointments
      using ((select access.everywhere(''visits:read'')) or account_id = any(array(select access.members(''visits:read''))))', name);
    execute format('create policy managers_answer on appointments.%I for update to vigie_appointments
      using ((select access.everywhere(''visits:manage'')) or account_id = any(array(select access.members(''visits:manage''))))
      with check ((select access.everywhere(''visits:manage'')) or account_id = any(array(select access.members(''visits:manage''))))', name);
    -- What is kept for one account is not free for the job of another.
    execute format('create policy jobs_look on appointments.%I for select to vigie_appointments
      using ((select access.kind()) = ''job'')', name);
  end loop;
end $$;

create policy managers_join on appointments.waiting_place for insert to vigie_appointments
  with check ((select access.everywhere('visits:manage'))
    or account_id = any(array(select access.members('visits:manage'))));
-- What is offered to whom is decided by the law's order alone.
create policy jobs_offer on appointments.slot_offer for insert to vigie_appointments
  with check ((select access.kind()) = 'job');
