-- Another SIREN or SIRET: asked for by the account with a proof, confirmed by the service, in force from a day on.
create table identity.registration_change (
  id uuid primary key,
  account_id uuid not null references identity.member_account,
  reason text not null check (reason in ('MOVE', 'TAKEOVER', 'LEGAL_FORM', 'CORRECTION')),
  siret text not null check (siret ~ '^\d{14}$'),
  previous_siret text not null check (previous_siret ~ '^\d{14}$'),
  -- Registered name that goes with another SIREN; null while the company stays the same.
  company_name text,
  effective_on date not null,
  message text,
  state text not null default 'AWAITING_PROOF'
    check (state in ('AWAITING_PROOF', 'OPEN', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
  requested_by uuid not null,
  requested_at timestamptz(3) not null default clock.now(),
  decided_by uuid,
  decided_at timestamptz(3),
  refusal_reason text,
  applied_at timestamptz(3),
  version integer not null default 1,
  constraint another_company_has_a_name
    check (left(siret, 9) = left(previous_siret, 9) or company_name is not null),
  constraint decisions_are_explained check (case state
    when 'CONFIRMED' then decided_at is not null
    when 'REFUSED' then decided_at is not null and refusal_reason is not null
    else decided_at is null end)
);
create unique index one_change_at_a_time on identity.registration_change (account_id)
  where state in ('AWAITING_PROOF', 'OPEN') or (state = 'CONFIRMED' and applied_at is null);
create index changes_by_account on identity.registration_change (account_id, requested_at desc, id desc);
create index changes_by_time on identity.registration_change (requested_at desc, id desc);
create index changes_to_answer on identity.registration_change (requested_at, id) where state = 'OPEN';

alter table identity.registration_change enable row level security;
alter table identity.registration_change force row level security;
create policy readers on identity.registration_change for select to vigie_identity
  using ((select access.everywhere('account:read'))
    or account_id = any(array(select access.members('account:read'))));
create policy the_service_decides on identity.registration_change to vigie_identity
  using ((select access.everywhere('account:write')))
  with check ((select access.everywhere('account:write')));
create policy accounts_ask on identity.registration_change for insert to vigie_identity
  with check (account_id = any(array(select access.members('account:write'))) and state = 'AWAITING_PROOF');
-- An account takes its request back; the rest is the service's to say.
create policy accounts_withdraw on identity.registration_change for update to vigie_identity
  using (account_id = any(array(select access.members('account:write'))))
  with check (account_id = any(array(select access.members('account:write'))) and state = 'WITHDRAWN');
grant select, insert, update on identity.registration_change to vigie_identity;

-- The proof itself, encrypted: for the service and for those who may write it.
create table identity.registration_proof (
  change_id uuid primary key references identity.registration_change,
  account_id uuid not null references identity.member_account,
  name text not null,
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  byte_size integer not null,
  encrypted bytea not null,
  received_at timestamptz(3) not null default clock.now()
);
alter table identity.registration_proof enable row level security;
alter table identity.registration_proof force row level security;
create policy readers on identity.registration_proof for select to vigie_identity
  using ((select access.everywhere('account:write'))
    or account_id = any(array(select access.members('account:write'))));
create policy jobs_receive on identity.registration_proof to vigie_identity
  using (access.kind() in ('job', 'seed')) with check (access.kind() in ('job', 'seed'));
grant select, insert, update on identity.registration_proof to vigie_identity;

-- Single-use addresses at which a proof is sent and fetched; the secret is known to whoever asked for it.
create table identity.proof_address (
  token_hash text primary key,
  change_id uuid not null references identity.registration_change,
  account_id uuid not null references identity.member_account,
  purpose text not null check (purpose in ('SEND', 'FETCH')),
  subject_id uuid not null,
  -- Of the file that is to come.
  file_name text,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3)
);
alter table identity.proof_address enable row level security;
alter table identity.proof_address force row level security;
create policy writers_ask on identity.proof_address for insert to vigie_identity
  with check (subject_id = (select access.subject()) and ((select access.everywhere('account:write'))
    or account_id = any(array(select access.members('account:write')))));
create policy sign_in_redeems on identity.proof_address to vigie_identity
  using (access.kind() = 'sign-in') with check (access.kind() = 'sign-in');
grant select, insert, update on identity.proof_address to vigie_identity;

-- An account that changes its company may bring the first row of that company.
create policy the_service_registers_companies on identity.company for insert to vigie_identity
  with check ((select access.everywhere('account:write')));
