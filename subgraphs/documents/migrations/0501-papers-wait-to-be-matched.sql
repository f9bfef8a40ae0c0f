-- A paper that its sender could not attach to a visit: what they told of the person, until somebody of the service, or
-- the one visit that fits, says whose it is. Then what was told is forgotten.
create table documents.unmatched_paper (
  id uuid primary key,
  kind text not null check (kind in ('CERTIFICATE', 'APTITUDE', 'UNFITNESS', 'MEASURES')),
  handed_by uuid not null,
  external_id text,
  effective_on date not null,
  member_number text not null,
  last_name text not null,
  first_name text not null,
  birth_date date not null,
  file_name text not null,
  media_type text not null,
  byte_size integer not null check (byte_size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  storage_key text not null unique,
  received_at timestamptz not null
);
-- Sent again under the same name it takes the place of the one before.
create unique index one_waiting_paper_of_a_name on documents.unmatched_paper (handed_by, external_id)
  where external_id is not null;
create index papers_waiting on documents.unmatched_paper (received_at, id);
alter table documents.unmatched_paper enable row level security;
alter table documents.unmatched_paper force row level security;
grant select, insert, delete on documents.unmatched_paper to vigie_documents;
create policy jobs on documents.unmatched_paper to vigie_documents
  using (access.kind() = 'job') with check (access.kind() = 'job');
-- Nobody of a member: until it is known whose it is, it is nobody's.
create policy the_service_sees_what_waits on documents.unmatched_paper for select to vigie_documents
  using ((select access.kind()) = 'staff' and (select access.everywhere('visits:manage')));

-- An address may know the person instead of the visit; then no account is known either.
alter table documents.upload_address
  add column member_number text,
  add column last_name text,
  add column first_name text,
  add column birth_date date,
  add constraint papers_without_visit_name_a_person check
    (num_nulls(member_number, last_name, first_name, birth_date) in (0, 4)),
  drop constraint upload_address_account_ids_check,
  add constraint addresses_lead_somewhere check (cardinality(account_ids) > 0 or member_number is not null);
