-- What was handed to the wrong people is taken back, and a sheet says for the register of the service (art. 33, 5 of the
-- GDPR) what had happened until then. It is about a document, in whose account no member ever sees it.
alter table documents.document
  drop constraint document_kind_check,
  add constraint document_kind_check check (kind in ('SUMMONS', 'MANDATE', 'RISK_ASSESSMENT', 'COMPANY_SHEET',
    'ACTION_REPORT', 'PREVENTION_PAPER', 'PRACTICAL', 'CERTIFICATE', 'APTITUDE', 'UNFITNESS', 'MEASURES',
    'INCIDENT_SHEET')),
  add column about_document_id uuid references documents.document on delete set null,
  add constraint sheets_name_their_document check (kind = 'INCIDENT_SHEET' or about_document_id is null);
create unique index one_sheet_of_an_incident on documents.document (about_document_id)
  where about_document_id is not null;

create policy the_service_reads_its_incidents on documents.document for select to vigie_documents
  using (kind = 'INCIDENT_SHEET' and withdrawn_at is null
    and (select access.kind()) = 'staff' and (select access.everywhere('visits:manage')));
