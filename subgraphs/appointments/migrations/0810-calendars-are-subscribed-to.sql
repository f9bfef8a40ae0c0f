-- Addresses from which calendar programs fetch appointments without signing in. Whoever has one sees what its owner may
-- read at that time, and nothing of it is kept here.
create table appointments.calendar_address (
  id uuid primary key,
  person_id uuid not null,
  -- Null: all accounts of the owner.
  account_id uuid,
  -- The secret itself stands in the calendar program alone.
  token_hash text not null unique,
  created_at timestamptz(3) not null default clock.now(),
  last_used_at timestamptz(3)
);
create index calendar_addresses_of_a_person on appointments.calendar_address (person_id);
alter table appointments.calendar_address enable row level security;
alter table appointments.calendar_address force row level security;
grant select, insert, update, delete on appointments.calendar_address to vigie_appointments;

create policy own_addresses on appointments.calendar_address to vigie_appointments
  using ((select access.kind()) = 'user' and person_id = (select access.subject()))
  with check ((select access.kind()) = 'user' and person_id = (select access.subject())
    and (account_id is null or account_id = any(array(select access.members('visits:read')))));
-- A program shows its secret before anybody is known.
create policy programs_are_known_by_their_secret on appointments.calendar_address for select to vigie_appointments
  using ((select access.kind()) = 'sign-in');
-- No program has come for a year: nobody waits behind it.
create policy unused_addresses_are_forgotten on appointments.calendar_address for delete to vigie_relay
  using (coalesce(last_used_at, created_at) < clock.now() - interval '1 year');
grant delete on appointments.calendar_address to vigie_relay;

-- Of which member an appointment is, for whoever follows several. Known from the next change of each account on, or at
-- once with `npm run copies`.
alter table appointments.account_trade add column name text;
create policy readers_of_visits on appointments.account_trade for select to vigie_appointments
  using ((select access.everywhere('visits:read'))
    or account_id = any(array(select access.members('visits:read'))));
