-- Two people of the service never settle the same paper: who of them has it, and since when.
alter table documents.unmatched_paper
  add column assignee_id uuid,
  add column taken_at timestamptz(3),
  add constraint taken_by_somebody check ((assignee_id is null) = (taken_at is null));
create policy the_service_takes_what_waits on documents.unmatched_paper for update to vigie_documents
  using ((select access.kind()) = 'staff' and (select access.everywhere('visits:manage')))
  with check ((select access.kind()) = 'staff' and (select access.everywhere('visits:manage')));
grant update (assignee_id, taken_at) on documents.unmatched_paper to vigie_documents;
