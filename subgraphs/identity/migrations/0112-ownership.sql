-- An account changes hands when the next owner agrees. One offer at a time; it lapses after a week.
create table identity.ownership_offer (
  id uuid primary key,
  account_id uuid not null references identity.member_account,
  -- Who is to become the owner: an administrator of the account.
  user_id uuid not null references identity.account_user,
  offered_by uuid not null,
  offered_at timestamptz not null default clock.now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz
);
create unique index one_open_offer on identity.ownership_offer (account_id)
  where accepted_at is null and withdrawn_at is null;

alter table identity.ownership_offer enable row level security;
alter table identity.ownership_offer force row level security;
create policy managers_of_users on identity.ownership_offer to vigie_identity
  using ((select access.everywhere('users:manage'))
    or account_id = any(array(select access.members('users:manage'))))
  with check ((select access.everywhere('users:manage'))
    or account_id = any(array(select access.members('users:manage'))));
grant select, insert, update on identity.ownership_offer to vigie_identity;
