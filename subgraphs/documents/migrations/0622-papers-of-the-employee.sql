-- Some papers belong to the employee: the ANCI, which they show the employer themselves (R4323-56, R4544-10) and of which
-- the service gives the employer a duplicate when asked, and what is known of exposures after them, which no employer sees
-- (R4624-28-3). Recommendations before a return go to the employer (R4624-30), where the employee does not object.
alter table documents.document
  drop constraint document_kind_check,
  add constraint document_kind_check check (kind in ('SUMMONS', 'MANDATE', 'RISK_ASSESSMENT', 'COMPANY_SHEET',
    'ACTION_REPORT', 'PREVENTION_PAPER', 'PRACTICAL', 'CERTIFICATE', 'APTITUDE', 'UNFITNESS', 'MEASURES',
    'PRE_REPRISE', 'ANCI', 'EXPOSURE_STATE', 'INCIDENT_SHEET')),
  drop constraint papers_of_visits_name_their_employee,
  add constraint papers_of_visits_name_their_employee check (employee_id is not null or kind not in
    ('CERTIFICATE', 'APTITUDE', 'UNFITNESS', 'MEASURES', 'PRE_REPRISE', 'ANCI', 'EXPOSURE_STATE')),
  -- When the employer was given a duplicate of an ANCI, and by whom; until then nobody of theirs knows of it.
  add column duplicated_at timestamptz,
  add column duplicated_by uuid,
  add constraint only_an_anci_is_duplicated check (duplicated_at is null or kind = 'ANCI');
grant update (duplicated_at, duplicated_by) on documents.document to vigie_documents;

alter table documents.unmatched_paper
  drop constraint unmatched_paper_kind_check,
  add constraint unmatched_paper_kind_check check (kind in ('CERTIFICATE', 'APTITUDE', 'UNFITNESS', 'MEASURES',
    'PRE_REPRISE', 'ANCI', 'EXPOSURE_STATE'));

drop policy readers_of_certificates on documents.document;
create policy readers_of_certificates on documents.document for select to vigie_documents
  using ((kind in ('CERTIFICATE', 'APTITUDE', 'UNFITNESS', 'MEASURES', 'PRE_REPRISE')
      or (kind = 'ANCI' and duplicated_at is not null))
    and withdrawn_at is null
    and ((select access.everywhere('certificates:read'))
      or account_id = any(array(select access.members('certificates:read')))));
