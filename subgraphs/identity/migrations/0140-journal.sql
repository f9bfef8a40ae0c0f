call chassis.let_journal_be_carried('identity');

-- The one journal: every command and every opening, of all subgraphs, in the order in which they arrived here. One writer,
-- the relay, under one lock: a row never appears before one that has been read.
create table identity.journal (
  position bigint generated always as identity primary key,
  id uuid not null unique,
  subgraph text not null,
  at timestamptz(3) not null,
  actor_kind text not null,
  actor_id uuid,
  -- Whose people acted, as it was then.
  author text not null check (author in ('EMPLOYER', 'FIRM', 'STAFF', 'PROGRAM', 'AUTOMATIC')),
  -- Browser and system of the session; null for whatever has none.
  device text,
  request_id text,
  account_id uuid,
  action text not null,
  target_id uuid,
  details jsonb not null
);
create index journal_of_an_account on identity.journal (account_id, at desc, position desc);
create index journal_by_day on identity.journal (at desc, position desc);

alter table identity.journal enable row level security;
alter table identity.journal force row level security;
create policy the_relay_writes on identity.journal for insert to vigie_relay with check (true);
create policy readers_of_the_journal on identity.journal for select to vigie_identity
  using ((select access.everywhere('journal:read'))
    or account_id = any(array(select access.members('journal:read'))));
grant usage on schema identity to vigie_relay;
grant insert on identity.journal to vigie_relay;
grant select on identity.journal to vigie_identity;

-- Who stands behind a row is settled when it arrives: people change firms, sessions are forgotten.
create function access.settle_author() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  new.author := case
    when new.actor_kind = 'staff' then 'STAFF'
    when new.actor_kind = 'machine' then 'PROGRAM'
    when new.actor_kind = 'user' then case
      when exists (select from identity.person p where p.id = new.actor_id and p.firm_id is not null) then 'FIRM'
      else 'EMPLOYER' end
    else 'AUTOMATIC' end;
  -- The relay brings the session where the browser is to stand.
  new.device := (select s.device from identity.session s where s.id = new.device::uuid);
  return new;
end $$;
alter function access.settle_author() owner to vigie_access;
create trigger settle_author before insert on identity.journal
  for each row execute function access.settle_author();

-- How long rows are kept: CNIL, deliberation 2021-122 of 14 October 2021: six months to a year, up to three years where
-- internal control needs it.
create table identity.journal_setting (
  only_row boolean primary key default true check (only_row),
  kept_months smallint not null default 12 check (kept_months between 6 and 36)
);
insert into identity.journal_setting default values;
alter table identity.journal_setting enable row level security;
alter table identity.journal_setting force row level security;
create policy everybody_signed_in on identity.journal_setting for select to vigie_identity
  using (access.kind() in ('user', 'staff', 'machine', 'job'));
grant select on identity.journal_setting to vigie_identity;

-- A seal closes the rows that arrived since the one before, whose digest goes into its own.
create table identity.journal_seal (
  number integer primary key check (number > 0),
  first_position bigint not null,
  last_position bigint not null check (last_position >= first_position),
  rows integer not null check (rows > 0),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  first_at timestamptz not null,
  last_at timestamptz not null,
  sealed_at timestamptz not null default clock.now(),
  -- Result of the last look; null before the first.
  checked_at timestamptz,
  intact boolean,
  -- From then on its rows are older than what is kept.
  expired_at timestamptz
);
create index seals_by_position on identity.journal_seal (last_position);
alter table identity.journal_seal enable row level security;
alter table identity.journal_seal force row level security;
create policy jobs_seal on identity.journal_seal for insert to vigie_identity with check (access.kind() = 'job');
create policy jobs_check on identity.journal_seal for update to vigie_identity using (access.kind() = 'job');
create policy whoever_reads_a_journal on identity.journal_seal for select to vigie_identity
  using (access.kind() = 'job' or (select access.everywhere('journal:read'))
    or exists (select access.members('journal:read')));
grant select, insert, update (checked_at, intact, expired_at) on identity.journal_seal to vigie_identity;

-- Whatever is too old goes, and only that: whoever says `delete`, the policy says which.
create policy old_rows_are_forgotten on identity.journal for delete to vigie_identity
  using (access.kind() = 'job' and at < clock.now()
    - make_interval(months => (select kept_months::int from identity.journal_setting)));
grant delete on identity.journal to vigie_identity;

-- Programs are known by name to those who read what they did.
create function access.programs(ids uuid[]) returns table (id uuid, name text)
  language sql stable security definer set search_path = '' as $$
  select c.id, c.name from identity.client c
  where c.id = any(ids)
    and (access.everywhere('journal:read') or exists (select access.members('journal:read')))
$$;
grant select (name) on identity.client to vigie_access;
alter function access.programs(uuid[]) owner to vigie_access;
revoke all on function access.programs(uuid[]) from public;
grant execute on function access.programs(uuid[]) to vigie_identity;
