-- The service and its members hand each other files of many kinds.
alter table documents.document
  drop constraint document_kind_check,
  add constraint document_kind_check check (kind in ('SUMMONS', 'MANDATE', 'RISK_ASSESSMENT', 'COMPANY_SHEET',
    'ACTION_REPORT', 'PREVENTION_PAPER', 'PRACTICAL', 'CERTIFICATE', 'APTITUDE', 'UNFITNESS', 'MEASURES')),
  add column media_type text not null default 'application/pdf'
    check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  add column origin text not null default 'SERVICE' check (origin in ('SERVICE', 'MEMBER')),
  -- Whoever handed it over; null for what is written here.
  add column handed_by uuid,
  -- Day of the paper itself: of the risk assessment, or of the visit that it ends.
  add column effective_on date,
  add column employee_id uuid,
  -- Last day on which it is kept; null as long as what it proves lasts.
  add column keep_until date,
  add column withdrawn_by uuid,
  add column withdrawal_reason text,
  -- One file published to many accounts stands in the store once.
  drop constraint document_storage_key_key,
  -- Papers of a visit are those of a person.
  add constraint papers_of_visits_name_their_employee check
    (kind not in ('CERTIFICATE', 'APTITUDE', 'UNFITNESS', 'MEASURES') or employee_id is not null);
create index documents_by_account on documents.document (account_id, created_at desc, id desc);
create index documents_by_employee on documents.document (employee_id) where employee_id is not null;
create index documents_by_file on documents.document (storage_key);
grant update (withdrawn_by, withdrawal_reason) on documents.document to vigie_documents;

create policy readers_of_prevention on documents.document for select to vigie_documents
  using (kind in ('RISK_ASSESSMENT', 'COMPANY_SHEET', 'ACTION_REPORT', 'PREVENTION_PAPER') and withdrawn_at is null
    and ((select access.everywhere('prevention:read'))
      or account_id = any(array(select access.members('prevention:read')))));
create policy readers_of_practical_papers on documents.document for select to vigie_documents
  using (kind = 'PRACTICAL' and withdrawn_at is null
    and ((select access.everywhere('account:read'))
      or account_id = any(array(select access.members('account:read')))));
create policy readers_of_certificates on documents.document for select to vigie_documents
  using (kind in ('CERTIFICATE', 'APTITUDE', 'UNFITNESS', 'MEASURES') and withdrawn_at is null
    and ((select access.everywhere('certificates:read'))
      or account_id = any(array(select access.members('certificates:read')))));

-- Address to which a file is sent, once, with all that was said of it beforehand; only the hash of its token is kept.
create table documents.upload_address (
  token_hash text primary key,
  subject_id uuid not null,
  kind text not null,
  origin text not null check (origin in ('SERVICE', 'MEMBER')),
  account_ids uuid[] not null check (cardinality(account_ids) > 0),
  title text not null,
  file_name text not null,
  effective_on date,
  expires_at timestamptz not null,
  used_at timestamptz
);
alter table documents.upload_address enable row level security;
alter table documents.upload_address force row level security;
grant select, insert on documents.upload_address to vigie_documents;
grant update (used_at) on documents.upload_address to vigie_documents;
create policy senders_take_addresses on documents.upload_address for insert to vigie_documents
  with check (access.kind() in ('user', 'staff', 'machine') and subject_id = access.subject());
create policy bearers_show_addresses on documents.upload_address for select to vigie_documents
  using (access.kind() = 'sign-in');
create policy bearers_use_addresses on documents.upload_address for update to vigie_documents
  using (access.kind() = 'sign-in' and used_at is null and expires_at > clock.now())
  with check (access.kind() = 'sign-in' and used_at is not null);
