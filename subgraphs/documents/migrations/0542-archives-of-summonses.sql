-- Address of an archive of summonses, which is made when it is fetched, in the name of whoever asked for it.
create table documents.archive_address (
  token_hash text primary key,
  subject_kind text not null check (subject_kind in ('user', 'staff', 'machine')),
  subject_id uuid not null,
  session_id uuid not null,
  wanted jsonb not null,
  expires_at timestamptz not null
);
create index archive_addresses_by_age on documents.archive_address (expires_at);
alter table documents.archive_address enable row level security;
alter table documents.archive_address force row level security;
create policy readers_take_addresses on documents.archive_address for insert to vigie_documents
  with check (subject_kind = access.kind() and subject_id = access.subject());
-- Whoever comes with an address shows nothing but its token, and uses it up.
create policy bearers_show_addresses on documents.archive_address for select to vigie_documents
  using (access.kind() = 'sign-in');
create policy bearers_use_addresses on documents.archive_address for delete to vigie_documents
  using (access.kind() = 'sign-in');
grant select, insert, delete on documents.archive_address to vigie_documents;
