-- The link of each mail about a request, for one administrator of the client; the secret stands in the mail only.
create table identity.mandate_link (
  id uuid primary key,
  mandate_id uuid not null references identity.mandate,
  person_id uuid not null references identity.person,
  secret_hash text not null unique,
  sent_at timestamptz not null default clock.now()
);
create index links_of_a_mandate on identity.mandate_link (mandate_id);

-- How many numbers a firm has looked up on a day: it learns who of its clients is a member, and nobody learns who is.
create table identity.mandate_lookup (
  firm_id uuid not null references identity.firm,
  day date not null,
  looked integer not null,
  unknown integer not null,
  primary key (firm_id, day)
);

do $$
declare name text;
begin
  foreach name in array array['mandate_link', 'mandate_lookup'] loop
    execute format('alter table identity.%I enable row level security', name);
    execute format('alter table identity.%I force row level security', name);
    execute format('create policy jobs on identity.%I to vigie_identity
      using (access.kind() = ''job'' and access.job_account() is null)
      with check (access.kind() = ''job'' and access.job_account() is null)', name);
  end loop;
end $$;
grant select, insert on identity.mandate_link to vigie_identity;
grant select, insert, update on identity.mandate_lookup to vigie_identity;

-- A code accepts one mandate and no other.
alter table identity.sign_in_challenge
  drop constraint sign_in_challenge_purpose_check,
  add constraint sign_in_challenge_purpose_check check (purpose in ('sign-in', 'proof', 'address', 'mandate')),
  add column about_id uuid;

-- Whether somebody works for a firm, told to those who decide for its clients and to the firm itself.
create function access.works_for(person uuid, firm uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from identity.firm_member m
      where m.person_id = person and m.firm_id = firm and m.removed_at is null)
    and (access.everywhere('users:manage') or firm in (select access.firms())
      or exists (select from identity.mandate d
        where d.firm_id = firm and d.account_id in (select access.members('users:manage'))))
$$;
alter function access.works_for(uuid, uuid) owner to vigie_access;
revoke all on function access.works_for(uuid, uuid) from public;
grant execute on function access.works_for(uuid, uuid) to vigie_identity;

-- Somebody of a firm who is also a user of an account acts there for the employer.
create or replace function access.settle_author() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  new.author := case
    when new.actor_kind = 'staff' then 'STAFF'
    when new.actor_kind = 'machine' then 'PROGRAM'
    when new.actor_kind = 'user' then case
      when exists (select from identity.person p where p.id = new.actor_id and p.firm_id is not null)
        and not exists (select from identity.account_user u
          where u.person_id = new.actor_id and u.account_id = new.account_id) then 'FIRM'
      else 'EMPLOYER' end
    else 'AUTOMATIC' end;
  -- The relay brings the session where the browser is to stand.
  new.device := (select s.device from identity.session s where s.id = new.device::uuid);
  return new;
end $$;
