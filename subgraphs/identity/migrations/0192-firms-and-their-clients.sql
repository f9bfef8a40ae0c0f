-- An accounting firm: what it is reached by, who works there, which clients it has, and who there has charge of whom.
alter table identity.firm
  -- Null for firms that were known by name only, before they said more.
  add column siren text unique check (siren ~ '^\d{9}$'),
  add column email text check (email = lower(email)),
  add column phone text,
  add column street text,
  add column post_code text,
  add column city text;

create table identity.firm_member (
  id uuid primary key,
  firm_id uuid not null references identity.firm,
  person_id uuid not null references identity.person,
  -- Managers see every client and lead the firm; collaborators see the clients of whom they have charge.
  role text not null check (role in ('MANAGER', 'COLLABORATOR')),
  version integer not null default 1,
  since timestamptz not null default clock.now(),
  -- Whoever has left keeps the row that the journal points to.
  removed_at timestamptz,
  unique (firm_id, person_id)
);
-- Somebody works for one firm at a time: rights on a client come from one side.
create unique index one_firm_of_a_person on identity.firm_member (person_id) where removed_at is null;

create table identity.firm_invitation (
  id uuid primary key,
  firm_id uuid not null references identity.firm,
  -- The link stands in the mail only: the job that sends it draws the secret and keeps a hash.
  secret_hash text,
  email text not null check (email = lower(email)),
  first_name text not null,
  last_name text not null,
  role text not null check (role in ('MANAGER', 'COLLABORATOR')),
  invited_by uuid not null,
  sent_at timestamptz not null default clock.now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz
);
create unique index one_open_invitation_to_a_firm on identity.firm_invitation (firm_id, email)
  where accepted_at is null and revoked_at is null;
create index firm_invitations_by_secret on identity.firm_invitation (secret_hash);

-- What a member entrusts to a firm. Rights follow from it, day by day (`access.grants`).
create table identity.mandate (
  id uuid primary key,
  firm_id uuid not null references identity.firm,
  account_id uuid not null references identity.member_account,
  -- A request that nobody answers and a mandate whose last day has passed are over by the clock; the next job writes it.
  state text not null default 'ASKED'
    check (state in ('ASKED', 'WITHDRAWN', 'EXPIRED', 'REFUSED', 'ACCEPTED', 'REVOKED', 'RESIGNED', 'OVER')),
  -- How the firm named the client: a number, and the name that it gave. It learns no other before the client accepts.
  asked_as text not null,
  asked_name text,
  asked_parts text[] not null check (cardinality(asked_parts) > 0),
  -- What was entrusted in the end; empty until then.
  parts text[] not null default '{}',
  starts_on date not null,
  ends_on date,
  asked_by uuid not null,
  asked_at timestamptz not null default clock.now(),
  expires_at timestamptz not null,
  reminders smallint not null default 0,
  reminded_at timestamptz,
  decided_at timestamptz,
  decided_by uuid,
  -- Address that proved itself by the code, and browser; null for an answer given in the portal.
  decided_email text,
  decided_device text,
  reason text,
  ended_at timestamptz,
  ended_by uuid,
  -- When the client was told that the last day comes near.
  end_told_at timestamptz,
  version integer not null default 1,
  constraint days_in_order check (ends_on is null or ends_on >= starts_on),
  constraint decided_once check (state in ('ASKED', 'WITHDRAWN', 'EXPIRED') or decided_at is not null),
  constraint something_is_entrusted check (state not in ('ACCEPTED', 'REVOKED', 'RESIGNED', 'OVER') or cardinality(parts) > 0)
);
create unique index one_request_to_a_client on identity.mandate (firm_id, account_id) where state = 'ASKED';
create unique index one_mandate_of_a_client on identity.mandate (firm_id, account_id) where state = 'ACCEPTED';
create index mandates_of_a_firm on identity.mandate (firm_id, asked_at desc, id desc);
create index mandates_of_an_account on identity.mandate (account_id, asked_at desc, id desc);
create index mandates_by_end on identity.mandate (ends_on) where state = 'ACCEPTED';
create index requests_by_end on identity.mandate (expires_at) where state = 'ASKED';

-- Which collaborator has charge of a client; managers see all of them anyway.
create table identity.firm_assignment (
  firm_id uuid not null references identity.firm,
  account_id uuid not null references identity.member_account,
  member_id uuid not null references identity.firm_member,
  since timestamptz not null default clock.now(),
  primary key (firm_id, account_id)
);
create index assignments_by_member on identity.firm_assignment (member_id);
create index assignments_by_account on identity.firm_assignment (account_id);

-- From a day to a day somebody stands in for a collaborator, with all of whose clients they then work.
create table identity.firm_replacement (
  id uuid primary key,
  firm_id uuid not null references identity.firm,
  replaced_id uuid not null references identity.firm_member,
  substitute_id uuid not null references identity.firm_member,
  from_day date not null,
  until_day date not null,
  planned_by uuid not null,
  planned_at timestamptz not null default clock.now(),
  ended_at timestamptz,
  constraint days_in_order check (until_day >= from_day),
  constraint by_somebody_else check (replaced_id <> substitute_id)
);
create index replacements_of_a_firm on identity.firm_replacement (firm_id, from_day);

do $$
declare name text;
begin
  foreach name in array array['firm_member', 'firm_invitation', 'mandate', 'firm_assignment', 'firm_replacement'] loop
    execute format('alter table identity.%I enable row level security', name);
    execute format('alter table identity.%I force row level security', name);
    execute format('create policy seeds on identity.%I to vigie_identity
      using (access.kind() = ''seed'') with check (access.kind() = ''seed'')', name);
    execute format('create policy jobs on identity.%I to vigie_identity
      using (access.kind() = ''job'' and access.job_account() is null)
      with check (access.kind() = ''job'' and access.job_account() is null)', name);
    execute format('grant select, insert, update on identity.%I to vigie_identity', name);
  end loop;
end $$;
grant delete on identity.firm_assignment to vigie_identity;

-- The firm in which the actor works, when they do so in that role; in any where none is named.
create function access.firms(wanted text default null) returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select m.firm_id from identity.firm_member m
  where access.kind() = 'user' and m.person_id = access.subject() and m.removed_at is null
    and (wanted is null or m.role = wanted)
$$;
grant select on identity.firm_member to vigie_access;
create policy functions_read_members on identity.firm_member for select to vigie_access using (true);
alter function access.firms(text) owner to vigie_access;
revoke all on function access.firms(text) from public;
grant execute on function access.firms(text) to vigie_identity, vigie_documents;

create policy own_firm on identity.firm for select to vigie_identity
  using (id = any(array(select access.firms())));
create policy managers_keep_it_up_to_date on identity.firm for update to vigie_identity
  using (id = any(array(select access.firms('MANAGER')))) with check (id = any(array(select access.firms('MANAGER'))));
create policy jobs on identity.firm for select to vigie_identity using (access.kind() = 'job');

create policy colleagues on identity.firm_member for select to vigie_identity
  using (firm_id = any(array(select access.firms())));
create policy managers on identity.firm_member to vigie_identity
  using (firm_id = any(array(select access.firms('MANAGER'))))
  with check (firm_id = any(array(select access.firms('MANAGER'))));
create policy colleagues_know_one_another on identity.person for select to vigie_identity
  using (id in (select m.person_id from identity.firm_member m where m.firm_id = any(array(select access.firms()))));

create policy managers on identity.firm_invitation to vigie_identity
  using (firm_id = any(array(select access.firms('MANAGER'))))
  with check (firm_id = any(array(select access.firms('MANAGER'))));

-- A firm asks, reminds, takes back and gives up. Only a client entrusts.
create policy firms_read_their_mandates on identity.mandate for select to vigie_identity
  using (firm_id = any(array(select access.firms('MANAGER')))
    or (firm_id = any(array(select access.firms()))
      and account_id = any(array(select access.members('account:read')))));
create policy managers_ask on identity.mandate for insert to vigie_identity
  with check (firm_id = any(array(select access.firms('MANAGER'))) and state = 'ASKED');
create policy managers_change on identity.mandate for update to vigie_identity
  using (firm_id = any(array(select access.firms('MANAGER'))))
  with check (firm_id = any(array(select access.firms('MANAGER')))
    and state in ('ASKED', 'WITHDRAWN', 'EXPIRED', 'RESIGNED', 'OVER'));
create policy clients_decide on identity.mandate to vigie_identity
  using ((select access.everywhere('users:manage'))
    or account_id = any(array(select access.members('users:manage'))))
  with check ((select access.everywhere('users:manage'))
    or account_id = any(array(select access.members('users:manage'))));
create policy clients_know_their_firms on identity.firm for select to vigie_identity
  using ((select access.everywhere('users:manage'))
    or id in (select m.firm_id from identity.mandate m
      where m.account_id = any(array(select access.members('users:manage')))));

create policy managers on identity.firm_assignment to vigie_identity
  using (firm_id = any(array(select access.firms('MANAGER'))))
  with check (firm_id = any(array(select access.firms('MANAGER'))));
create policy those_with_the_same_client on identity.firm_assignment for select to vigie_identity
  using (firm_id = any(array(select access.firms()))
    and account_id = any(array(select access.members('account:read'))));

create policy colleagues on identity.firm_replacement for select to vigie_identity
  using (firm_id = any(array(select access.firms())));
create policy managers on identity.firm_replacement to vigie_identity
  using (firm_id = any(array(select access.firms('MANAGER'))))
  with check (firm_id = any(array(select access.firms('MANAGER'))));

-- Somebody may stand in twice for the same colleague: rights from a mandate are told apart by their first instant.
drop index access.one_grant_of_a_kind;
create unique index one_grant_of_a_kind on access.grants
  (subject_id, coalesce(account_id, '00000000-0000-0000-0000-000000000000'), coalesce(role, scope))
  where role is null or role !~ '^mandate-';
create unique index one_grant_of_a_mandate on access.grants (subject_id, account_id, role, valid_from)
  where role ~ '^mandate-';
-- What is entrusted is spread by the house, never given by a person.
create policy the_house_spreads_mandates on access.grants to vigie_identity
  using (access.kind() = 'job' and role ~ '^mandate-') with check (access.kind() = 'job' and role ~ '^mandate-');

-- Somebody who has left a firm is still known by name to those who read what they did, and colleagues know one another.
create or replace function access.named(ids uuid[])
  returns table (id uuid, first_name text, last_name text, firm text)
  language sql stable security definer set search_path = '' as $$
  select p.id, p.first_name, p.last_name, f.name
  from identity.person p left join identity.firm f on f.id = p.firm_id
  where p.id = any(ids)
    and (p.id = access.subject() or access.everywhere('account:read')
      or exists (select from access.grants g where g.subject_id = p.id
        and (g.account_id is null or g.account_id = any(array(select access.members('account:read')))))
      or exists (select from identity.account_user u where u.person_id = p.id
        and u.account_id = any(array(select access.members('account:read'))))
      or exists (select from identity.firm_member m where m.person_id = p.id
        and (m.firm_id = any(array(select access.firms()))
          or m.firm_id in (select d.firm_id from identity.mandate d
            where d.account_id = any(array(select access.members('users:manage')))))))
$$;
grant select (firm_id, account_id) on identity.mandate to vigie_access;
create policy functions_read_mandates on identity.mandate for select to vigie_access using (true);

-- People of firms until today: they lead them, and what they may do for a client is a mandate from now on.
create policy migrations_read on identity.person for select to vigie_owner using (true);
create policy migrations_read on identity.member_account for select to vigie_owner using (true);
create policy migrations_work on access.grants to vigie_owner using (true) with check (true);
create policy migrations_write on identity.firm_member to vigie_owner using (true) with check (true);
create policy migrations_write on identity.mandate to vigie_owner using (true) with check (true);
insert into identity.firm_member (id, firm_id, person_id, role)
select gen_random_uuid(), firm_id, id, 'MANAGER' from identity.person where firm_id is not null;
insert into identity.mandate (id, firm_id, account_id, state, asked_as, asked_parts, parts, starts_on, asked_by,
  expires_at, decided_at)
select distinct on (p.firm_id, g.account_id) gen_random_uuid(), p.firm_id, g.account_id, 'ACCEPTED', a.member_number,
  part.every, part.every, (g.valid_from at time zone (select zone from clock.setting))::date, p.id,
  g.valid_from, g.valid_from
from access.grants g
join identity.person p on p.id = g.subject_id and p.firm_id is not null
join identity.member_account a on a.id = g.account_id,
  lateral (select array['mandate-company', 'mandate-staff', 'mandate-declaration', 'mandate-visits',
    'mandate-invoices'] as every) as part
where g.role = 'accountant' and (g.valid_until is null or g.valid_until > clock.now())
order by p.firm_id, g.account_id, g.valid_from;
insert into access.grants (subject_id, account_id, role, valid_from)
select m.person_id, d.account_id, unnest(d.parts), (d.starts_on::timestamp at time zone (select zone from clock.setting))
from identity.mandate d join identity.firm_member m on m.firm_id = d.firm_id;
delete from access.grants g using identity.mandate d join identity.firm_member m on m.firm_id = d.firm_id
where g.role = 'accountant' and g.subject_id = m.person_id and g.account_id = d.account_id;
drop policy migrations_read on identity.person;
drop policy migrations_read on identity.member_account;
drop policy migrations_work on access.grants;
drop policy migrations_write on identity.firm_member;
drop policy migrations_write on identity.mandate;
