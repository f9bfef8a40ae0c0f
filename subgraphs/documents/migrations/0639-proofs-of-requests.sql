-- The dated proof that an employer asked for an appointment when none was free in time.
alter table documents.document
  drop constraint document_kind_check,
  add constraint document_kind_check check (kind in ('SUMMONS', 'MANDATE', 'RISK_ASSESSMENT', 'COMPANY_SHEET',
    'ACTION_REPORT', 'PREVENTION_PAPER', 'PRACTICAL', 'CERTIFICATE', 'APTITUDE', 'UNFITNESS', 'MEASURES',
    'PRE_REPRISE', 'ANCI', 'EXPOSURE_STATE', 'INCIDENT_SHEET', 'REQUEST_PROOF')),
  add constraint proofs_of_requests_name_their_visit
    check (kind <> 'REQUEST_PROOF' or num_nulls(visit_id, external_id) = 0);
-- Each time that somebody joins the waiting list is proven once, however often the event comes.
create unique index one_proof_of_a_request on documents.document (external_id) where kind = 'REQUEST_PROOF';

create policy readers_of_requests on documents.document for select to vigie_documents
  using (kind = 'REQUEST_PROOF' and withdrawn_at is null
    and ((select access.everywhere('visits:read'))
      or account_id = any(array(select access.members('visits:read')))));
