-- An application that shows a code of six digits every thirty seconds (RFC 6238).
create table identity.totp (
  person_id uuid primary key references identity.person,
  -- Encrypted with the data key, bound to the person.
  secret bytea not null,
  created_at timestamptz not null default clock.now(),
  -- Null until a first code has shown that the application holds the secret.
  confirmed_at timestamptz,
  -- The last step of thirty seconds that was shown: a code works once.
  last_step bigint not null default 0
);

-- A key that a device or a manager of passwords keeps (WebAuthn); we hold its public half.
create table identity.passkey (
  id uuid primary key,
  person_id uuid not null references identity.person,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null default clock.now(),
  last_used_at timestamptz
);
create index passkeys_by_person on identity.passkey (person_id, created_at);

-- One question to a passkey; answered once, within minutes, by the browser that asked.
create table identity.passkey_ceremony (
  id uuid primary key,
  secret_hash text not null unique,
  -- Null while nobody has said who they are.
  person_id uuid references identity.person,
  purpose text not null check (purpose in ('sign-in', 'second-step', 'register')),
  challenge text not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index ceremonies_by_end on identity.passkey_ceremony (expires_at);

-- Ten codes of one use for whoever has lost the rest; kept as keyed hashes.
create table identity.recovery_code (
  id uuid primary key,
  person_id uuid not null references identity.person,
  code_hash text not null,
  used_at timestamptz,
  unique (person_id, code_hash)
);

-- Somebody who has shown a first factor, and must show the second one or get one.
create table identity.second_step (
  id uuid primary key,
  secret_hash text not null unique,
  person_id uuid not null references identity.person,
  kind text not null check (kind in ('prove', 'enrol')),
  way text not null check (way in ('code', 'password')),
  created_at timestamptz not null default clock.now(),
  expires_at timestamptz not null,
  attempts integer not null default 0 check (attempts between 0 and 5),
  used_at timestamptz
);
create index steps_by_person on identity.second_step (person_id, created_at);

do $$
declare name text;
begin
  foreach name in array array['totp', 'passkey', 'passkey_ceremony', 'recovery_code', 'second_step']
  loop
    execute format('alter table identity.%I enable row level security', name);
    execute format('alter table identity.%I force row level security', name);
    execute format('create policy sign_in_checks on identity.%I to vigie_identity
      using (access.kind() = ''sign-in'') with check (access.kind() = ''sign-in'')', name);
    execute format('create policy own on identity.%I to vigie_identity
      using (person_id = (select access.subject())) with check (person_id = (select access.subject()))', name);
    execute format('grant select, insert, update, delete on identity.%I to vigie_identity', name);
  end loop;
end $$;
do $$
declare name text;
begin
  foreach name in array array['totp', 'passkey', 'recovery_code']
  loop
    execute format('create policy jobs_count on identity.%I for select to vigie_identity using (access.kind() = ''job'')', name);
  end loop;
end $$;

-- Whether somebody administers an account, asked before they are let in: the service may demand more of them.
create function access.is_administrator(person uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select access.kind() in ('sign-in', 'user', 'staff') and exists (
    select from access.grants g
    where g.subject_id = person and g.role = 'administrator'
      and g.valid_from <= clock.now() and (g.valid_until is null or g.valid_until > clock.now()))
$$;
alter function access.is_administrator(uuid) owner to vigie_access;
revoke all on function access.is_administrator(uuid) from public;
grant execute on function access.is_administrator(uuid) to vigie_identity;
