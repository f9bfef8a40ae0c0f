-- One account goes on in another: joined to it, or part of its people split off into a new one.
create table identity.account_succession (
  id uuid primary key,
  kind text not null check (kind in ('JOIN', 'SPLIT')),
  -- Whose people go on elsewhere; the row stays with it.
  account_id uuid not null references identity.member_account,
  successor_id uuid not null references identity.member_account check (successor_id <> account_id),
  -- First day in the other account.
  first_day date not null,
  -- Its users may go on there, each with the same roles.
  with_users boolean not null,
  recorded_at timestamptz(3) not null default clock.now(),
  recorded_by uuid not null,
  withdrawn_at timestamptz(3),
  done_at timestamptz(3),
  check (withdrawn_at is null or done_at is null)
);
create unique index one_end_of_an_account on identity.account_succession (account_id)
  where kind = 'JOIN' and withdrawn_at is null;
create unique index one_beginning_of_an_account on identity.account_succession (successor_id)
  where kind = 'SPLIT';
create index successions_by_account on identity.account_succession (account_id);
create index successions_by_successor on identity.account_succession (successor_id);

alter table identity.account_succession enable row level security;
alter table identity.account_succession force row level security;
create policy readers on identity.account_succession for select to vigie_identity
  using ((select access.everywhere('account:read'))
    or account_id = any(array(select access.members('account:read')))
    or successor_id = any(array(select access.members('account:read'))));
create policy the_register_says_so on identity.account_succession to vigie_identity
  using ((select access.everywhere('members:manage')))
  with check ((select access.everywhere('members:manage')));
create policy jobs_carry_out on identity.account_succession to vigie_identity
  using ((select access.kind()) in ('job', 'seed')) with check ((select access.kind()) in ('job', 'seed'));
grant select, insert on identity.account_succession to vigie_identity;
grant update (withdrawn_at, done_at) on identity.account_succession to vigie_identity;
