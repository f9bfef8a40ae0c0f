-- Requests of people who cannot get in any more. They reach the administrators of the account that they name and the
-- service; one that names no account that is known reaches the service alone. What its author is told is the same.
create table identity.access_request (
  id uuid primary key,
  -- The author follows the request with either secret: one stays in the browser that sent it, the other in the mail.
  secret_hash text not null unique,
  mail_secret_hash text unique,
  kind text not null check (kind in ('ADDRESS_CHANGED', 'ADMINISTRATOR_GONE')),
  -- As typed; the account where there is one of that number.
  member_number text not null,
  account_id uuid references identity.member_account,
  email text not null check (email = lower(email)),
  previous_email text check (previous_email = lower(previous_email)),
  first_name text not null,
  last_name text not null,
  phone text,
  message text,
  requested_at timestamptz not null default clock.now(),
  state text not null default 'OPEN' check (state in ('OPEN', 'APPROVED', 'REFUSED')),
  decided_at timestamptz,
  decided_by uuid,
  decided_by_service boolean,
  proof text check (proof in ('KNOWN_PERSON', 'CALLED_BACK', 'DOCUMENT', 'LETTER')),
  note text,
  reason text,
  version integer not null default 1,
  -- Nobody is let in without saying how they were recognised, nobody is refused without a reason.
  constraint decisions_are_explained check (case state
    when 'OPEN' then decided_at is null
    when 'APPROVED' then proof is not null and decided_at is not null
    else reason is not null and decided_at is not null end)
);
create index requests_by_account on identity.access_request (account_id, requested_at desc, id);
create index requests_by_time on identity.access_request (requested_at desc, id);
create index requests_by_address on identity.access_request (email, requested_at);

alter table identity.access_request enable row level security;
alter table identity.access_request force row level security;
create policy seeds on identity.access_request to vigie_identity
  using (access.kind() = 'seed') with check (access.kind() = 'seed');
create policy managers_answer_requests on identity.access_request to vigie_identity
  using (account_id = any(array(select access.members('users:manage'))))
  with check (account_id = any(array(select access.members('users:manage'))));
create policy the_service_answers_requests on identity.access_request to vigie_identity
  using ((select access.everywhere('access:repair')))
  with check ((select access.everywhere('access:repair')));
create policy sign_in_keeps_requests on identity.access_request to vigie_identity
  using (access.kind() = 'sign-in') with check (access.kind() = 'sign-in');
grant select, insert, update on identity.access_request to vigie_identity;

-- An address that was recognised takes the place of the one that is lost.
create policy jobs_replace_addresses on identity.person for update to vigie_identity
  using (access.kind() = 'job' and not staff) with check (access.kind() = 'job' and not staff);
create policy jobs_keep_former_addresses on identity.former_address for insert to vigie_identity
  with check (access.kind() = 'job');
create policy jobs_take_trust_back on identity.device to vigie_identity
  using (access.kind() = 'job') with check (access.kind() = 'job');
