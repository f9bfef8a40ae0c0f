-- What is known of a visit, copied from the events of appointments; the highest version wins. Papers name their visit,
-- and through it the account and the employee: nobody has to be believed about them.
create table documents.visit (
  id uuid primary key,
  account_id uuid not null,
  employee_id uuid not null,
  version integer not null
);
alter table documents.visit enable row level security;
alter table documents.visit force row level security;
grant select, insert, update on documents.visit to vigie_documents;
create policy jobs_follow_visits on documents.visit to vigie_documents
  using (access.kind() = 'job') with check (access.kind() = 'job');

alter table documents.upload_address
  add column visit_id uuid,
  add column employee_id uuid,
  add column external_id text;

-- Under the name that the medical side gave it a paper is valid once: sent again, it takes the place of the one before.
alter table documents.document add column external_id text;
create unique index one_valid_paper_of_a_name on documents.document (handed_by, external_id)
  where external_id is not null and withdrawn_at is null;
