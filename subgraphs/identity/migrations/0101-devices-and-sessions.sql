-- A browser that somebody has signed in with. It holds a secret for each of its people, by which a new browser is told
-- from a known one; for as long as it is trusted it spares its person the second factor.
create table identity.device (
  id uuid primary key,
  person_id uuid not null references identity.person,
  secret_hash text not null unique,
  name text,
  first_seen_at timestamptz not null default clock.now(),
  last_seen_at timestamptz not null default clock.now(),
  trusted_until timestamptz
);
create index devices_by_person on identity.device (person_id);

alter table identity.session
  add column device_id uuid references identity.device,
  -- The last time that the holder proved who they are: what is sensitive asks for a recent one.
  add column proven_at timestamptz not null default clock.now(),
  -- How they got in.
  add column way text check (way in ('code', 'password', 'passkey')),
  add column second_factor text check (second_factor in ('totp', 'passkey', 'recovery', 'device'));

-- A code proves different things: that somebody may come in, that it is still them, that an address is theirs.
alter table identity.sign_in_challenge
  add column purpose text not null default 'sign-in' check (purpose in ('sign-in', 'proof', 'address'));
drop index identity.challenges_by_address;
create index challenges_by_address on identity.sign_in_challenge (email, purpose, requested_at);

-- An address that somebody had before: told of what happens to the access for a while.
create table identity.former_address (
  id uuid primary key,
  person_id uuid not null references identity.person,
  email text not null,
  left_at timestamptz not null default clock.now()
);
create index former_addresses_by_person on identity.former_address (person_id, left_at desc);

do $$
declare name text;
begin
  foreach name in array array['device', 'former_address']
  loop
    execute format('alter table identity.%I enable row level security', name);
    execute format('alter table identity.%I force row level security', name);
    execute format('create policy seeds on identity.%I to vigie_identity
      using (access.kind() = ''seed'') with check (access.kind() = ''seed'')', name);
    execute format('grant select, insert, update on identity.%I to vigie_identity', name);
  end loop;
end $$;

create policy sign_in_recognises on identity.device to vigie_identity
  using (access.kind() = 'sign-in') with check (access.kind() = 'sign-in');
create policy own_devices on identity.device to vigie_identity
  using (person_id = (select access.subject())) with check (person_id = (select access.subject()));
create policy own_former_addresses on identity.former_address to vigie_identity
  using (person_id = (select access.subject())) with check (person_id = (select access.subject()));
create policy jobs_tell_former_addresses on identity.former_address for select to vigie_identity
  using (access.kind() = 'job');

create policy jobs_read_sessions on identity.session for select to vigie_identity using (access.kind() = 'job');
-- Whoever proves again who they are gets another session in place of the first.
create policy opening_own_sessions on identity.session for insert to vigie_identity
  with check (subject_id = (select access.subject()));
create policy own_challenges on identity.sign_in_challenge to vigie_identity
  using (person_id = (select access.subject())) with check (person_id = (select access.subject()));
create policy changing_oneself on identity.person for update to vigie_identity
  using (id = (select access.subject())) with check (id = (select access.subject()));
