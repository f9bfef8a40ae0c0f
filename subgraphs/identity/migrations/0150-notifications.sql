-- How often somebody wants to hear of what. Without an account: everywhere where nothing else was chosen.
create table identity.notification_choice (
  id uuid primary key,
  person_id uuid not null references identity.person,
  account_id uuid references identity.member_account,
  event text not null,
  cadence text not null check (cadence in ('IMMEDIATE', 'DAILY', 'WEEKLY', 'NEVER')),
  constraint one_choice unique nulls not distinct (person_id, account_id, event)
);
create index choices_of_an_account on identity.notification_choice (account_id, event);

-- What a digest will tell: kept until it has left, and forgotten a week later.
create table identity.kept_notice (
  id uuid not null,
  person_id uuid not null references identity.person,
  account_id uuid not null references identity.member_account,
  event text not null,
  cadence text not null check (cadence in ('DAILY', 'WEEKLY')),
  title text not null,
  -- Below the portal's address, with a leading slash.
  path text not null,
  due_on date,
  kept_at timestamptz not null default clock.now(),
  sent_at timestamptz,
  primary key (id, person_id)
);
create index notices_waiting on identity.kept_notice (cadence, person_id) where sent_at is null;
create index notices_by_age on identity.kept_notice (sent_at) where sent_at is not null;

-- Hour of the digests, in the service's time zone; those of the week leave on Mondays.
create table identity.notification_setting (
  only_row boolean primary key default true check (only_row),
  digest_hour smallint not null default 7 check (digest_hour between 0 and 23)
);
insert into identity.notification_setting default values;

do $$
declare name text;
begin
  foreach name in array array['notification_choice', 'kept_notice', 'notification_setting'] loop
    execute format('alter table identity.%I enable row level security', name);
    execute format('alter table identity.%I force row level security', name);
  end loop;
end $$;

create policy seeds on identity.notification_choice to vigie_identity
  using (access.kind() = 'seed') with check (access.kind() = 'seed');
create policy own_choices on identity.notification_choice to vigie_identity
  using (person_id = (select access.subject())) with check (person_id = (select access.subject()));
create policy managers_choose_for_their_people on identity.notification_choice to vigie_identity
  using (account_id is not null and ((select access.everywhere('users:manage'))
    or account_id = any(array(select access.members('users:manage')))))
  with check (exists (select from identity.account_user u
    where u.account_id = notification_choice.account_id and u.person_id = notification_choice.person_id));
create policy deliverers_respect_choices on identity.notification_choice for select to vigie_identity
  using ((select access.everywhere('notifications:deliver')));
grant select, insert, update, delete on identity.notification_choice to vigie_identity;

create policy jobs_keep on identity.kept_notice to vigie_identity
  using (access.kind() = 'job') with check (access.kind() = 'job');
grant select, insert, update, delete on identity.kept_notice to vigie_identity;

create policy everybody_signed_in on identity.notification_setting for select to vigie_identity
  using (access.kind() in ('user', 'staff', 'machine', 'job'));
grant select on identity.notification_setting to vigie_identity;

-- Who wanted no mail wants none.
create policy migrations_read on identity.muted_notification for select to vigie_owner using (true);
create policy migrations_write on identity.notification_choice for insert to vigie_owner with check (true);
insert into identity.notification_choice (id, person_id, account_id, event, cadence)
select gen_random_uuid(), person_id, account_id, event, 'NEVER' from identity.muted_notification;
drop policy migrations_write on identity.notification_choice;
drop table identity.muted_notification;

-- Everybody who may hear of an event of an account, and how often they want to. `scope` is the right without which it would
-- tell more than its reader may know.
create function access.listeners(accounts uuid[], event text, scope text)
  returns table (account_id uuid, person_id uuid, cadence text)
  language sql stable security definer set search_path = '' as $$
  select distinct g.account_id, p.id, coalesce(own.cadence, general.cadence, 'IMMEDIATE')
  from access.grants g
  join access.role_scope r on r.role = g.role and r.scope = listeners.scope
  join identity.person p on p.id = g.subject_id and p.disabled_at is null
  left join identity.notification_choice own
    on own.person_id = p.id and own.account_id = g.account_id and own.event = listeners.event
  left join identity.notification_choice general
    on general.person_id = p.id and general.account_id is null and general.event = listeners.event
  where g.account_id = any(accounts)
    and g.valid_from <= (select clock.now()) and (g.valid_until is null or g.valid_until > (select clock.now()))
$$;
grant select on identity.notification_choice to vigie_access;
create policy functions_read_choices on identity.notification_choice for select to vigie_access using (true);
alter function access.listeners(uuid[], text, text) owner to vigie_access;
revoke all on function access.listeners(uuid[], text, text) from public;

-- Of these accounts those on which nobody but this person hears of an event; for the person and for their managers.
create function access.heard_by_nobody_else(person uuid, accounts uuid[], event text, scope text)
  returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select l.account_id
  from access.listeners(accounts, event, scope) l
  where l.person_id = person and l.cadence <> 'NEVER'
    and (person = access.subject() or access.everywhere('users:manage')
      or l.account_id in (select access.members('users:manage')))
    and not exists (select from access.listeners(array[l.account_id], event, scope) other
      where other.person_id <> person and other.cadence <> 'NEVER')
$$;
alter function access.heard_by_nobody_else(uuid, uuid[], text, text) owner to vigie_access;
revoke all on function access.heard_by_nobody_else(uuid, uuid[], text, text) from public;
grant execute on function access.heard_by_nobody_else(uuid, uuid[], text, text) to vigie_identity;
grant execute on function access.listeners(uuid[], text, text) to vigie_identity;
