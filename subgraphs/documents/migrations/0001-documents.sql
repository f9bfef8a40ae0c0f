call chassis.equip('documents');

create table documents.document (
  id uuid primary key,
  account_id uuid not null,
  kind text not null check (kind in ('SUMMONS')),
  title text not null,
  file_name text not null,
  byte_size integer not null check (byte_size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- Random name in the store; it never leaves the server.
  storage_key text not null unique,
  visit_id uuid,
  -- Time, place and person that a summons tells: as long as they stay, the summons stays.
  appointment text,
  created_at timestamptz not null,
  -- A withdrawn document is kept for the journal and shown to nobody.
  withdrawn_at timestamptz,
  check (kind <> 'SUMMONS' or num_nulls(visit_id, appointment) = 0)
);
-- Nobody is summoned to two appointments for one visit, even when a job runs twice.
create unique index one_valid_summons on documents.document (visit_id)
  where kind = 'SUMMONS' and withdrawn_at is null;

create index documents_by_visit on documents.document (visit_id);

-- Mails that the mail server has accepted: a job that is tried again skips them.
create table documents.sent_mail (
  document_id uuid not null references documents.document,
  -- SHA-256 of the address, which itself stays with identity.
  recipient text not null,
  -- The document itself, or the word that it holds no more.
  about text not null check (about in ('document', 'withdrawal')),
  sent_at timestamptz not null default clock.now(),
  primary key (document_id, recipient, about)
);

-- Address of a file, for one use by whoever holds it within its minute; only the hash of its token is kept.
create table documents.download_address (
  token_hash text primary key,
  document_id uuid not null references documents.document,
  subject_id uuid not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- Who fetched what, for whoever may read the journal of the account.
create table documents.download (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references documents.document,
  account_id uuid not null,
  subject_id uuid not null,
  at timestamptz not null default clock.now()
);
create index downloads_by_account on documents.download (account_id, at desc);

do $$
declare name text;
begin
  foreach name in array array['document', 'sent_mail', 'download_address', 'download']
  loop
    execute format('alter table documents.%I enable row level security', name);
    execute format('alter table documents.%I force row level security', name);
  end loop;
end $$;
grant select, insert on documents.document, documents.sent_mail, documents.download_address,
  documents.download to vigie_documents;
-- A document never changes: it is withdrawn and replaced.
grant update (withdrawn_at) on documents.document to vigie_documents;
grant update (used_at) on documents.download_address to vigie_documents;

-- Each kind of document has its own right.
create policy readers_of_summonses on documents.document for select to vigie_documents
  using (kind = 'SUMMONS' and withdrawn_at is null
    and ((select access.everywhere('summons:read'))
      or account_id = any(array(select access.members('summons:read')))));

-- A job of one account touches the documents of that account, others those of the whole service.
create policy jobs_write_documents on documents.document to vigie_documents
  using (access.kind() in ('job', 'seed') and access.allows(account_id, 'summons:read'))
  with check (access.kind() in ('job', 'seed') and access.allows(account_id, 'summons:read'));

create policy jobs_mark_mails on documents.sent_mail to vigie_documents
  using (access.kind() = 'job') with check (access.kind() = 'job');

-- An address leads to a document that its owner sees: the subquery stands under the policies above.
create policy readers_take_addresses on documents.download_address for insert to vigie_documents
  with check (access.kind() in ('user', 'staff', 'machine') and subject_id = access.subject()
    and document_id in (select id from documents.document));

-- Whoever comes with an address shows nothing but its token.
create policy bearers_show_addresses on documents.download_address for select to vigie_documents
  using (access.kind() = 'sign-in');
create policy bearers_use_addresses on documents.download_address for update to vigie_documents
  using (access.kind() = 'sign-in' and used_at is null and expires_at > clock.now())
  with check (access.kind() = 'sign-in' and used_at is not null);

-- And gets the one document whose address this very transaction has used up.
create policy bearers_get_their_document on documents.document for select to vigie_documents
  using (access.kind() = 'sign-in' and withdrawn_at is null
    and id in (select document_id from documents.download_address where used_at = clock.now()));
create policy bearers_are_noted on documents.download for insert to vigie_documents
  with check (access.kind() = 'sign-in'
    and document_id in (select id from documents.document));
create policy readers_of_the_journal on documents.download for select to vigie_documents
  using ((select access.everywhere('journal:read'))
    or account_id = any(array(select access.members('journal:read'))));
