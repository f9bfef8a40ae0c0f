-- Who works with the portal for an account. What they may do there stands in `access.grants`, which end with their access.
create table identity.account_user (
  id uuid primary key,
  account_id uuid not null references identity.member_account,
  person_id uuid not null references identity.person,
  -- The owner keeps administrator access; the account changes hands only when the next one agrees.
  owner boolean not null default false,
  position text,
  phone text,
  -- Last day of access, in the service's time zone; null while no end is planned.
  access_until date,
  version integer not null default 1,
  created_at timestamptz not null default clock.now(),
  -- A removed user keeps the row that the journal points to, and for a while what undoing needs.
  removed_at timestamptz,
  roles_when_removed text[] not null default '{}',
  unique (account_id, person_id),
  constraint owners_stay check (not owner or (removed_at is null and access_until is null))
);
create unique index one_owner_of_an_account on identity.account_user (account_id) where owner;
create index accounts_of_a_user on identity.account_user (person_id);

alter table identity.account_user enable row level security;
alter table identity.account_user force row level security;
create policy seeds on identity.account_user to vigie_identity
  using (access.kind() = 'seed') with check (access.kind() = 'seed');
create policy managers_of_users on identity.account_user to vigie_identity
  using ((select access.everywhere('users:manage'))
    or account_id = any(array(select access.members('users:manage'))))
  with check ((select access.everywhere('users:manage'))
    or account_id = any(array(select access.members('users:manage'))));
create policy own_accounts on identity.account_user for select to vigie_identity
  using (person_id = (select access.subject()));
grant select, insert, update on identity.account_user to vigie_identity;

-- Whoever manages the users of an account knows them with their addresses.
create policy managers_know_their_people on identity.person for select to vigie_identity
  using ((select access.everywhere('users:manage'))
    or id in (select u.person_id from identity.account_user u
      where u.account_id = any(array(select access.members('users:manage')))));

-- Roles that somebody may give on an account: those of members whose every right they hold there themselves. The service
-- acts for an administrator, but never for its own people, who would gain what their own roles keep from them.
create function access.may_give(account uuid, holder uuid, given text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select given !~ '^(staff|mandate)-'
    and exists (select from access.role_scope r where r.role = given)
    and case when access.everywhere('users:manage')
      then not exists (select from identity.person p where p.id = holder and p.staff)
      else not exists (select from access.role_scope r
        where r.role = given and not access.allows(account, r.scope))
    end
$$;
grant select (staff) on identity.person to vigie_access;
alter function access.may_give(uuid, uuid, text) owner to vigie_access;
revoke all on function access.may_give(uuid, uuid, text) from public;
grant execute on function access.may_give(uuid, uuid, text) to vigie_identity;

create policy managers_see_roles on access.grants for select to vigie_identity
  using (account_id is not null and role is not null
    and ((select access.everywhere('users:manage'))
      or account_id = any(array(select access.members('users:manage')))));
create policy managers_give_roles on access.grants for insert to vigie_identity
  with check (account_id is not null and role is not null
    and ((select access.everywhere('users:manage'))
      or account_id = any(array(select access.members('users:manage'))))
    and access.may_give(account_id, subject_id, role));
create policy managers_change_roles on access.grants for update to vigie_identity
  using (account_id is not null and role !~ '^(staff|mandate)-'
    and ((select access.everywhere('users:manage'))
      or account_id = any(array(select access.members('users:manage')))))
  with check (access.may_give(account_id, subject_id, role));
create policy managers_take_roles on access.grants for delete to vigie_identity
  using (account_id is not null and role !~ '^(staff|mandate)-'
    and ((select access.everywhere('users:manage'))
      or account_id = any(array(select access.members('users:manage')))));

-- When each of these people last signed in, told to those who manage them.
create function access.last_sign_ins(people uuid[]) returns table (person_id uuid, signed_in_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select s.subject_id, max(s.created_at)
  from identity.session s
  where s.subject_id = any(people)
    and (access.everywhere('users:manage') or s.subject_id in (select u.person_id from identity.account_user u
      where u.account_id = any(array(select access.members('users:manage')))))
  group by s.subject_id
$$;
grant select (account_id, person_id) on identity.account_user to vigie_access;
create policy functions_read_users on identity.account_user for select to vigie_access using (true);
alter function access.last_sign_ins(uuid[]) owner to vigie_access;
revoke all on function access.last_sign_ins(uuid[]) from public;
grant execute on function access.last_sign_ins(uuid[]) to vigie_identity;

-- Somebody who has left an account is still known by name to those who read there what they did.
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
        and u.account_id = any(array(select access.members('account:read')))))
$$;

-- Who holds a member's role today, people of firms aside. The first administrator becomes the owner.
create policy migrations_read on access.grants for select to vigie_owner using (true);
create policy migrations_read on identity.person for select to vigie_owner using (true);
create policy migrations_write on identity.account_user to vigie_owner using (true) with check (true);
insert into identity.account_user (id, account_id, person_id, owner, access_until)
select gen_random_uuid(), account_id, person_id, administrator and place = 1,
  case when place = 1 and administrator then null
    else (ends_at at time zone (select zone from clock.setting))::date - 1 end
from (
  select g.account_id, g.subject_id as person_id,
    bool_or(g.role = 'administrator') as administrator,
    case when bool_and(g.valid_until is not null) then max(g.valid_until) end as ends_at,
    row_number() over (partition by g.account_id
      order by bool_or(g.role = 'administrator') desc, min(g.valid_from), g.subject_id) as place
  from access.grants g join identity.person p on p.id = g.subject_id
  where g.account_id is not null and g.role !~ '^(staff|mandate)-' and p.firm_id is null and not p.staff
  group by g.account_id, g.subject_id
) as holder;
drop policy migrations_read on access.grants;
drop policy migrations_read on identity.person;
drop policy migrations_write on identity.account_user;
