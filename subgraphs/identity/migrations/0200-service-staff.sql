-- Who works for the service. What they may do stands in `access.grants`, for all accounts, and ends with their access.
create table identity.staff_member (
  id uuid primary key,
  person_id uuid not null unique references identity.person,
  version integer not null default 1,
  since timestamptz not null default clock.now(),
  -- Whoever has left keeps the row that the journal points to.
  removed_at timestamptz
);

create table identity.staff_invitation (
  id uuid primary key,
  -- The link stands in the mail only: the job that sends it draws the secret and keeps a hash.
  secret_hash text,
  email text not null check (email = lower(email)),
  first_name text not null,
  last_name text not null,
  roles text[] not null check (cardinality(roles) > 0),
  -- Last day of access, in the service's time zone; null while no end is planned.
  access_until date,
  invited_by uuid not null,
  sent_at timestamptz not null default clock.now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz
);
create unique index one_open_invitation_to_the_service on identity.staff_invitation (email)
  where accepted_at is null and revoked_at is null;
create index staff_invitations_by_secret on identity.staff_invitation (secret_hash);

do $$
declare name text;
begin
  foreach name in array array['staff_member', 'staff_invitation'] loop
    execute format('alter table identity.%I enable row level security', name);
    execute format('alter table identity.%I force row level security', name);
    execute format('create policy seeds on identity.%I to vigie_identity
      using (access.kind() = ''seed'') with check (access.kind() = ''seed'')', name);
    -- A job that is bound to no account may do so, too.
    execute format('create policy those_who_keep_the_team on identity.%I to vigie_identity
      using ((select access.everywhere(''staff:manage'')))
      with check ((select access.everywhere(''staff:manage'')))', name);
    execute format('grant select, insert, update on identity.%I to vigie_identity', name);
  end loop;
end $$;

-- Whoever keeps the team knows it with its addresses, and when each of it last signed in.
create policy keepers_of_the_team_know_it on identity.person for select to vigie_identity
  using (staff and (select access.everywhere('staff:manage')));
-- Whoever follows a link becomes one of its people, whoever is removed has no address there: the house's own work.
create policy jobs_keep_the_team on identity.person for update to vigie_identity
  using (access.kind() = 'job' and access.job_account() is null)
  with check (access.kind() = 'job' and access.job_account() is null);
create policy keepers_of_the_team_see_roles on access.grants for select to vigie_identity
  using (account_id is null and role ~ '^staff-' and (select access.everywhere('staff:manage')));

-- Roles of the service that somebody may give: those whose every right they hold there themselves, and to people of the
-- service only.
create function access.may_give_staff(holder uuid, given text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select given ~ '^staff-'
    and access.everywhere('staff:manage')
    and exists (select from access.role_scope r where r.role = given)
    and not exists (select from access.role_scope r where r.role = given and not access.everywhere(r.scope))
    and (holder is null or exists (select from identity.person p where p.id = holder and p.staff))
$$;
alter function access.may_give_staff(uuid, text) owner to vigie_access;
revoke all on function access.may_give_staff(uuid, text) from public;
grant execute on function access.may_give_staff(uuid, text) to vigie_identity;

create policy keepers_of_the_team_give_roles on access.grants for insert to vigie_identity
  with check (account_id is null and role is not null and access.may_give_staff(subject_id, role));
create policy keepers_of_the_team_change_roles on access.grants for update to vigie_identity
  using (account_id is null and role ~ '^staff-' and (select access.everywhere('staff:manage')))
  with check (account_id is null and access.may_give_staff(subject_id, role));
create policy keepers_of_the_team_take_roles on access.grants for delete to vigie_identity
  using (account_id is null and role ~ '^staff-' and (select access.everywhere('staff:manage')));

create or replace function access.last_sign_ins(people uuid[]) returns table (person_id uuid, signed_in_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select s.subject_id, max(s.created_at)
  from identity.session s
  where s.subject_id = any(people)
    and (access.everywhere('users:manage')
      or (access.everywhere('staff:manage')
        and exists (select from identity.person p where p.id = s.subject_id and p.staff))
      or s.subject_id in (select u.person_id from identity.account_user u
        where u.account_id = any(array(select access.members('users:manage')))))
  group by s.subject_id
$$;

-- People of the service until today.
create policy migrations_read on identity.person for select to vigie_owner using (true);
create policy migrations_write on identity.staff_member to vigie_owner using (true) with check (true);
insert into identity.staff_member (id, person_id)
select gen_random_uuid(), id from identity.person where staff and disabled_at is null;
drop policy migrations_read on identity.person;
drop policy migrations_write on identity.staff_member;
