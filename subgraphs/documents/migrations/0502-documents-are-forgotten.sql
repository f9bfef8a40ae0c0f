-- What the law or the service keeps no longer goes: row, file and key. What hung on a row goes with it; the journal stays.
alter table documents.sent_mail
  drop constraint sent_mail_document_id_fkey,
  add constraint sent_mail_document_id_fkey
    foreign key (document_id) references documents.document on delete cascade;
alter table documents.download_address
  drop constraint download_address_document_id_fkey,
  add constraint download_address_document_id_fkey
    foreign key (document_id) references documents.document on delete cascade;
alter table documents.download
  drop constraint download_document_id_fkey,
  add constraint download_document_id_fkey
    foreign key (document_id) references documents.document on delete cascade;
alter table documents.import_summons
  drop constraint import_summons_document_id_fkey,
  add constraint import_summons_document_id_fkey
    foreign key (document_id) references documents.document on delete cascade;
create index downloads_by_document on documents.download (document_id);
create index documents_by_end on documents.document (keep_until) where keep_until is not null;
create index documents_by_withdrawal on documents.document (withdrawn_at) where withdrawn_at is not null;
grant delete on documents.document, documents.download_address, documents.upload_address to vigie_documents;

-- Jobs alone sweep, and only what has run out: no other deletion is possible.
create policy jobs_see_old_addresses on documents.download_address for select to vigie_documents
  using (access.kind() = 'job');
create policy jobs_sweep_addresses on documents.download_address for delete to vigie_documents
  using (access.kind() = 'job' and expires_at < clock.now());
create policy jobs_see_old_addresses on documents.upload_address for select to vigie_documents
  using (access.kind() = 'job');
create policy jobs_sweep_addresses on documents.upload_address for delete to vigie_documents
  using (access.kind() = 'job' and expires_at < clock.now());
create policy only_what_has_run_out_goes on documents.document as restrictive for delete to vigie_documents
  using (keep_until < clock.today() or withdrawn_at < clock.now() - interval '1 year');

-- Summonses are kept for three years, those from before as well.
create policy migrations_read on documents.document for select to vigie_owner using (true);
create policy migrations_write on documents.document for update to vigie_owner using (true);
update documents.document set keep_until = created_at::date + interval '3 years'
where kind = 'SUMMONS' and keep_until is null;
drop policy migrations_read on documents.document;
drop policy migrations_write on documents.document;

-- How far the files are locked with the master key of that name: what came later, or a day before, may hold another one.
create table documents.master_key (
  name text primary key,
  relocked_until timestamptz not null
);
alter table documents.master_key enable row level security;
alter table documents.master_key force row level security;
grant select, insert, update on documents.master_key to vigie_documents;
create policy jobs on documents.master_key to vigie_documents
  using (access.kind() = 'job') with check (access.kind() = 'job');
