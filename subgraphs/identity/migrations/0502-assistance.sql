-- Somebody of the service acts on an account for whoever calls, writes or stands at the desk. What they do meanwhile
-- stands in the journal of the account with who asked for it.
create table identity.assistance (
  id uuid primary key,
  account_id uuid not null references identity.member_account,
  staff_id uuid not null references identity.person,
  -- As the caller gives it.
  caller_name text not null check (caller_name <> ''),
  channel text not null check (channel in ('PHONE', 'MAIL', 'LETTER', 'DESK')),
  started_at timestamptz(3) not null default clock.now(),
  -- Latest end: nobody forgets that they act for somebody else.
  ends_at timestamptz(3) not null,
  ended_at timestamptz(3),
  check (ends_at > started_at)
);
create unique index one_assistance_at_a_time on identity.assistance (staff_id) where ended_at is null;
create index assistance_by_account on identity.assistance (account_id, staff_id, started_at);

alter table identity.assistance enable row level security;
alter table identity.assistance force row level security;
create policy their_own on identity.assistance for select to vigie_identity
  using (staff_id = (select access.subject()));
create policy readers_of_the_journal on identity.assistance for select to vigie_identity
  using ((select access.everywhere('journal:read'))
    or account_id = any(array(select access.members('journal:read'))));
create policy the_service_assists on identity.assistance for insert to vigie_identity
  with check (staff_id = (select access.subject()) and (select access.everywhere('members:view')));
create policy their_own_ends on identity.assistance for update to vigie_identity
  using (staff_id = (select access.subject())) with check (staff_id = (select access.subject()));
create policy jobs_tell on identity.assistance to vigie_identity
  using ((select access.kind()) in ('job', 'seed')) with check ((select access.kind()) in ('job', 'seed'));
grant select, insert on identity.assistance to vigie_identity;
grant update (ended_at) on identity.assistance to vigie_identity;
