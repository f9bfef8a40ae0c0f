-- A paper of a visit, passed on to its employee by a link of limited life.
create table documents.forward (
  id uuid primary key,
  document_id uuid not null references documents.document on delete cascade,
  asked_by uuid not null,
  -- Where the link goes; whoever passed it on reads it again beside the day on which it left.
  recipient text not null check (length(recipient) between 3 and 254),
  -- Null until the mail is written: the link itself stands nowhere but there.
  token_hash text unique,
  -- Digest of the link and the birth date together: nobody can search the birth date out of it without the link.
  birth_proof text,
  wrong_answers smallint not null default 0,
  created_at timestamptz not null default clock.now(),
  expires_at timestamptz not null,
  sent_at timestamptz,
  -- First and latest opening.
  opened_at timestamptz,
  last_opened_at timestamptz,
  -- With its document a link ends, at that very moment.
  ended_at timestamptz,
  check (sent_at is null or num_nulls(token_hash, birth_proof) = 0)
);
create index forwards_by_document on documents.forward (document_id, created_at);
alter table documents.forward enable row level security;
alter table documents.forward force row level security;
grant select, insert on documents.forward to vigie_documents;
grant update (token_hash, birth_proof, wrong_answers, sent_at, opened_at, last_opened_at, ended_at)
  on documents.forward to vigie_documents;

create policy jobs on documents.forward to vigie_documents
  using (access.kind() = 'job') with check (access.kind() = 'job');
-- Who sees the document sees to whom it went: the subquery stands under the policies of documents.
create policy readers_see_forwards on documents.forward for select to vigie_documents
  using (access.kind() in ('user', 'staff', 'machine')
    and document_id in (select id from documents.document));
create policy readers_forward on documents.forward for insert to vigie_documents
  with check (access.kind() in ('user', 'staff', 'machine') and asked_by = access.subject()
    and document_id in (select id from documents.document));
-- Whoever comes with a link shows nothing but that: five wrong birth dates end it.
create policy bearers_show_links on documents.forward for select to vigie_documents
  using (access.kind() = 'sign-in');
create policy bearers_use_links on documents.forward for update to vigie_documents
  using (access.kind() = 'sign-in' and ended_at is null and expires_at > clock.now() and wrong_answers < 5)
  with check (access.kind() = 'sign-in');

create function documents.end_forwards() returns trigger language plpgsql
set search_path = pg_catalog as $$
begin
  update documents.forward set ended_at = new.withdrawn_at
  where document_id = new.id and ended_at is null;
  return null;
end $$;
create trigger links_end_with_their_document after update of withdrawn_at on documents.document
  for each row when (new.withdrawn_at is not null and old.withdrawn_at is null)
  execute function documents.end_forwards();

-- A file is fetched by somebody who is known, or by whoever a link was sent to.
alter table documents.download_address
  alter column subject_id drop not null,
  add column forward_id uuid references documents.forward on delete cascade,
  add constraint addresses_know_their_bearer check (num_nonnulls(subject_id, forward_id) = 1);
alter table documents.download
  alter column subject_id drop not null,
  add column forward_id uuid references documents.forward on delete cascade,
  add constraint downloads_know_their_bearer check (num_nonnulls(subject_id, forward_id) = 1);
create policy bearers_of_links_take_addresses on documents.download_address for insert to vigie_documents
  with check (access.kind() = 'sign-in' and exists (select from documents.forward f
    where f.id = forward_id and f.document_id = download_address.document_id and f.last_opened_at = clock.now()));

-- Many documents as one archive, read in the name of whoever asked when it is fetched. Used up, the row goes.
create table documents.document_archive_address (
  token_hash text primary key,
  subject_kind text not null check (subject_kind in ('user', 'staff', 'machine')),
  subject_id uuid not null,
  session_id uuid not null,
  wanted jsonb not null,
  expires_at timestamptz not null
);
create index document_archive_addresses_by_age on documents.document_archive_address (expires_at);
alter table documents.document_archive_address enable row level security;
alter table documents.document_archive_address force row level security;
create policy readers_take_addresses on documents.document_archive_address for insert to vigie_documents
  with check (subject_kind = access.kind() and subject_id = access.subject());
create policy bearers_show_addresses on documents.document_archive_address for select to vigie_documents
  using (access.kind() = 'sign-in');
create policy bearers_use_addresses on documents.document_archive_address for delete to vigie_documents
  using (access.kind() = 'sign-in');
grant select, insert, delete on documents.document_archive_address to vigie_documents;
-- Whoever fetches an archive is noted for each of its documents.
create policy readers_are_noted on documents.download for insert to vigie_documents
  with check (access.kind() in ('user', 'staff', 'machine') and subject_id = access.subject()
    and document_id in (select id from documents.document));

-- A summons, too, says whom it is about: of those written before, their visit tells it.
grant update (employee_id) on documents.document to vigie_documents;
create policy migrations_read on documents.document for select to vigie_owner using (true);
create policy migrations_write on documents.document for update to vigie_owner using (true);
create policy migrations_read on documents.visit for select to vigie_owner using (true);
update documents.document d set employee_id = v.employee_id
from documents.visit v where v.id = d.visit_id and d.employee_id is null;
drop policy migrations_read on documents.document;
drop policy migrations_write on documents.document;
drop policy migrations_read on documents.visit;
