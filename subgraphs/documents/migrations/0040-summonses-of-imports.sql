-- Summonses that follow from one import are announced in one mail: here they wait for it.
create table documents.import_summons (
  document_id uuid primary key references documents.document,
  import_id uuid not null
);
create index summonses_by_import on documents.import_summons (import_id);
alter table documents.import_summons enable row level security;
alter table documents.import_summons force row level security;
grant select, insert on documents.import_summons to vigie_documents;
create policy jobs on documents.import_summons to vigie_documents
  using (access.kind() = 'job') with check (access.kind() = 'job');
