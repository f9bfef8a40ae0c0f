-- Invitations to become a user of an account, one row per account. The link stands in the mail only: the job that sends
-- it draws the secret and keeps a hash, the same on each row of one letter.
create table identity.invitation (
  id uuid primary key,
  account_id uuid not null references identity.member_account,
  letter_id uuid not null,
  secret_hash text,
  email text not null check (email = lower(email)),
  first_name text not null,
  last_name text not null,
  position text,
  phone text,
  roles text[] not null check (cardinality(roles) > 0),
  access_until date,
  invited_by uuid not null,
  sent_at timestamptz not null default clock.now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz
);
-- One open invitation for an address on an account: sent again, it is the same one.
create unique index one_open_invitation on identity.invitation (account_id, email)
  where accepted_at is null and revoked_at is null;
create index invitations_by_secret on identity.invitation (secret_hash);
create index invitations_by_letter on identity.invitation (letter_id);

alter table identity.invitation enable row level security;
alter table identity.invitation force row level security;
create policy seeds on identity.invitation to vigie_identity
  using (access.kind() = 'seed') with check (access.kind() = 'seed');
create policy managers_of_users on identity.invitation to vigie_identity
  using ((select access.everywhere('users:manage'))
    or account_id = any(array(select access.members('users:manage'))))
  with check ((select access.everywhere('users:manage'))
    or account_id = any(array(select access.members('users:manage'))));
grant select, insert, update on identity.invitation to vigie_identity;

-- Whoever follows a link becomes known: the house's own work, once the link has proven itself.
create policy jobs_make_people_known on identity.person for insert to vigie_identity
  with check (access.kind() = 'job' and not staff);
create policy jobs_end_sessions on identity.session for update to vigie_identity
  using (access.kind() = 'job') with check (access.kind() = 'job');
