-- The password of somebody who owns an account; beside the row of the person, so that nobody meets it who reads that.
create table identity.password (
  person_id uuid primary key references identity.person,
  -- argon2id with its salt and its costs.
  hash text not null,
  set_at timestamptz not null default clock.now()
);

-- A link by which an owner sets a password. Its secret stands in the mail only; the job that sends it keeps the hash.
create table identity.password_link (
  id uuid primary key,
  member_number text not null,
  requested_at timestamptz not null default clock.now(),
  expires_at timestamptz not null,
  secret_hash text unique,
  person_id uuid references identity.person,
  used_at timestamptz
);
create index links_by_number on identity.password_link (member_number, requested_at);

-- Tries with a password, by what was typed, whether there is such an account or not: too many make a pause.
create table identity.password_try (
  id uuid primary key,
  member_number text not null,
  -- The browser, where the owner has signed in with it before: whoever guesses elsewhere does not shut it out.
  device_id uuid references identity.device,
  -- Keyed hash of the address from which it came.
  source text,
  tried_at timestamptz not null default clock.now(),
  succeeded boolean not null default false
);
create index tries_by_number on identity.password_try (member_number, tried_at) where not succeeded;
create index tries_by_source on identity.password_try (source, tried_at) where not succeeded;
create index tries_by_time on identity.password_try (tried_at) where not succeeded;

do $$
declare name text;
begin
  foreach name in array array['password', 'password_link', 'password_try']
  loop
    execute format('alter table identity.%I enable row level security', name);
    execute format('alter table identity.%I force row level security', name);
    execute format('create policy sign_in_checks on identity.%I to vigie_identity
      using (access.kind() = ''sign-in'') with check (access.kind() = ''sign-in'')', name);
    execute format('grant select, insert, update on identity.%I to vigie_identity', name);
  end loop;
end $$;
grant delete on identity.password_try to vigie_identity;

create policy own_password on identity.password to vigie_identity
  using (person_id = (select access.subject())) with check (person_id = (select access.subject()));
create policy seeds on identity.password to vigie_identity
  using (access.kind() = 'seed') with check (access.kind() = 'seed');
create policy jobs_send_links on identity.password_link to vigie_identity
  using (access.kind() = 'job') with check (access.kind() = 'job');
create policy jobs_forget_tries on identity.password_try to vigie_identity using (access.kind() = 'job');

