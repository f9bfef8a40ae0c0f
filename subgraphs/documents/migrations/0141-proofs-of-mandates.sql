-- The proof of a mandate: for those who decide for the account, and for the firm that was entrusted.
alter table documents.document
  drop constraint document_kind_check,
  add constraint document_kind_check check (kind in ('SUMMONS', 'MANDATE')),
  add column mandate_id uuid,
  add column firm_id uuid,
  add constraint mandates_name_their_sides check (kind <> 'MANDATE' or num_nulls(mandate_id, firm_id) = 0);
create unique index one_valid_proof on documents.document (mandate_id)
  where kind = 'MANDATE' and withdrawn_at is null;
create index documents_by_mandate on documents.document (mandate_id);

create policy readers_of_mandates on documents.document for select to vigie_documents
  using (kind = 'MANDATE' and withdrawn_at is null
    and ((select access.everywhere('users:manage'))
      or account_id = any(array(select access.members('users:manage')))
      or firm_id = any(array(select access.firms('MANAGER')))));

-- The newest word of each mandate: events may come late or twice.
create table documents.mandate (
  id uuid primary key,
  version integer not null
);
alter table documents.mandate enable row level security;
alter table documents.mandate force row level security;
create policy jobs_follow_mandates on documents.mandate to vigie_documents
  using (access.kind() = 'job') with check (access.kind() = 'job');
grant select, insert, update on documents.mandate to vigie_documents;
