call chassis.equip('identity');

-- The service of this deployment: one row, read by everybody, signed in or not.
create table identity.service (
  only_row boolean primary key default true check (only_row),
  name text not null,
  phone text not null,
  email text not null,
  street text not null,
  post_code text not null,
  city text not null,
  opening_hours text not null
);

create table identity.company (
  id uuid primary key,
  siren text not null unique check (siren ~ '^\d{9}$'),
  name text not null
);

create table identity.member_account (
  id uuid primary key,
  company_id uuid not null references identity.company,
  member_number text not null unique check (member_number ~ '^\d{7}$'),
  name text not null,
  siret text not null unique check (siret ~ '^\d{14}$'),
  activity_code text,
  street text,
  post_code text not null,
  city text not null,
  -- Name, city and numbers in one text, without accents, for search by any part of them.
  searchable text not null,
  updated_at timestamptz(3) not null default clock.now()
);
create index accounts_by_name on identity.member_account (name, id);
create index accounts_by_change on identity.member_account (updated_at, id);
create index accounts_by_company on identity.member_account (company_id);
create index accounts_by_text on identity.member_account using gin (searchable extensions.gin_trgm_ops);

create table identity.person (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  first_name text not null,
  last_name text not null,
  staff boolean not null default false,
  -- A person without access any more keeps the row that the journal points to.
  disabled_at timestamptz,
  created_at timestamptz not null default clock.now()
);

-- Which mails a person does not want; everything is wanted until said otherwise.
create table identity.muted_notification (
  person_id uuid not null references identity.person,
  account_id uuid not null references identity.member_account,
  event text not null,
  primary key (person_id, account_id, event)
);

create table identity.client (
  id uuid primary key,
  name text not null,
  secret_hash text not null,
  disabled_at timestamptz
);

create table identity.sign_in_challenge (
  id uuid primary key,
  secret_hash text not null unique,
  email text not null,
  requested_at timestamptz not null default clock.now(),
  expires_at timestamptz not null,
  -- Null until the mail job has drawn a code; stays null for an address without access.
  code_hash text,
  person_id uuid references identity.person,
  -- What the mail job sent: the two throttles count it.
  mail text check (mail in ('code', 'unknown', 'throttled')),
  attempts integer not null default 0 check (attempts between 0 and 5),
  used_at timestamptz
);
create index challenges_by_address on identity.sign_in_challenge (email, requested_at);

create table identity.session (
  id uuid primary key,
  subject_id uuid not null,
  subject_kind text not null check (subject_kind in ('user', 'staff', 'machine')),
  -- Null for machine tokens, which cannot be renewed.
  secret_hash text unique,
  device text,
  created_at timestamptz not null default clock.now(),
  last_seen_at timestamptz not null default clock.now(),
  ends_at timestamptz not null,
  revoked_at timestamptz
);
create index sessions_by_subject on identity.session (subject_id, created_at desc);

do $$
declare name text;
begin
  foreach name in array array['service', 'company', 'member_account', 'person', 'muted_notification',
    'client', 'sign_in_challenge', 'session']
  loop
    execute format('alter table identity.%I enable row level security', name);
    execute format('alter table identity.%I force row level security', name);
    execute format('create policy seeds on identity.%I to vigie_identity
      using (access.kind() = ''seed'') with check (access.kind() = ''seed'')', name);
    execute format('grant select, insert, update on identity.%I to vigie_identity', name);
  end loop;
end $$;
grant delete on identity.muted_notification to vigie_identity;

create policy everybody_reads_the_service on identity.service for select to vigie_identity using (true);

create policy readers_of_accounts on identity.member_account for select to vigie_identity
  using ((select access.everywhere('account:read'))
    or id = any(array(select access.members('account:read'))));

create policy readers_of_a_companys_accounts on identity.company for select to vigie_identity
  using ((select access.everywhere('account:read'))
    or id in (select a.company_id from identity.member_account a
      where a.id = any(array(select access.members('account:read')))));

create policy oneself on identity.person for select to vigie_identity
  using (id = (select access.subject()));
create policy jobs_and_sign_in_know_people on identity.person for select to vigie_identity
  using (access.kind() in ('job', 'sign-in'));
-- A program that delivers mails learns the addresses of the accounts for which it may deliver.
create policy deliverers_know_people on identity.person for select to vigie_identity
  using ((select access.everywhere('notifications:deliver')));

create policy own_choices on identity.muted_notification for select to vigie_identity
  using (person_id = (select access.subject()));
create policy deliverers_respect_choices on identity.muted_notification for select to vigie_identity
  using ((select access.everywhere('notifications:deliver')));

create policy sign_in_checks_clients on identity.client for select to vigie_identity
  using (access.kind() = 'sign-in' or id = (select access.subject()));

create policy sign_in_keeps_challenges on identity.sign_in_challenge to vigie_identity
  using (access.kind() in ('sign-in', 'job')) with check (access.kind() in ('sign-in', 'job'));

create policy sign_in_keeps_sessions on identity.session to vigie_identity
  using (access.kind() = 'sign-in') with check (access.kind() = 'sign-in');
create policy own_sessions on identity.session for select to vigie_identity
  using (subject_id = (select access.subject()));
create policy ending_own_sessions on identity.session for update to vigie_identity
  using (subject_id = (select access.subject())) with check (subject_id = (select access.subject()));

-- Grants: read by those whom they concern, written by seeds for now.
create policy own_grants on access.grants for select to vigie_identity
  using (subject_id = (select access.subject()));
create policy deliverers_read_grants on access.grants for select to vigie_identity
  using ((select access.everywhere('notifications:deliver')));
create policy seeds_write_grants on access.grants to vigie_identity
  using (access.kind() = 'seed') with check (access.kind() = 'seed');
grant select, insert, update, delete on access.grants to vigie_identity;

-- What the gateway asks for each token: who it is, whether the session still lives, which fields are open. A person or
-- program without access any more has no living session, whatever its tokens say.
create function access.caller(session uuid)
  returns table (kind text, subject_id uuid, scopes text[], ends_at timestamptz, holds_until timestamptz)
  language sql stable security definer set search_path = '' as $$
  select s.subject_kind, s.subject_id, array(select access.scopes_of(s.subject_id)), s.ends_at,
    -- A right that begins or ends at an instant changes the answer without anybody being told.
    (select min(turn) from access.grants g, lateral (values (g.valid_from), (g.valid_until)) as turns (turn)
      where g.subject_id = s.subject_id and turn > clock.now())
  from identity.session s
  where s.id = session and s.revoked_at is null and s.ends_at > clock.now()
    and not exists (select from identity.person p where p.id = s.subject_id and p.disabled_at is not null)
    and not exists (select from identity.client c where c.id = s.subject_id and c.disabled_at is not null)
$$;
grant usage on schema identity to vigie_access;
grant select on identity.session to vigie_access;
grant select (id, disabled_at) on identity.person, identity.client to vigie_access;
create policy the_gateway_checks_sessions on identity.session for select to vigie_access using (true);
create policy the_gateway_checks_people on identity.person for select to vigie_access using (true);
create policy the_gateway_checks_clients on identity.client for select to vigie_access using (true);
alter function access.caller(uuid) owner to vigie_access;
revoke all on function access.caller(uuid) from public;
grant execute on function access.caller(uuid) to vigie_gateway;

create trigger tell after update of revoked_at, ends_at on identity.session
  for each row execute function access.tell();

-- Somebody who loses access loses it at once, in sessions already open too.
create function access.tell_of_holder() returns trigger language plpgsql as $$
begin
  perform pg_notify('access', new.id::text);
  return null;
end $$;
create trigger tell after update of disabled_at on identity.person
  for each row execute function access.tell_of_holder();
create trigger tell after update of disabled_at on identity.client
  for each row execute function access.tell_of_holder();

-- The other subgraphs keep rows under account ids; whether one exists only identity knows.
create function access.account_exists(account uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from identity.member_account a where a.id = account)
$$;
grant select on identity.member_account to vigie_access;
create policy the_others_ask_whether_it_exists on identity.member_account for select to vigie_access using (true);
alter function access.account_exists(uuid) owner to vigie_access;
