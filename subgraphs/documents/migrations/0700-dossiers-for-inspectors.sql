-- What an employer shows a labour inspector: asked for in the portal, made by a job as a PDF and a workbook.
create table documents.dossier (
  id uuid primary key,
  account_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null default clock.now(),
  -- How often its job has begun; it gives up after some.
  tries integer not null default 0,
  ready_at timestamptz,
  failed_at timestamptz,
  kept_until date,
  -- What is missing in it, in French, without names.
  gaps text[] not null default '{}',
  constraint dossiers_end_once check (num_nonnulls(ready_at, failed_at) < 2),
  constraint dossiers_end_some_day check ((ready_at is null) = (kept_until is null))
);
create index dossiers_by_account on documents.dossier (account_id, asked_at desc);
alter table documents.dossier enable row level security;
alter table documents.dossier force row level security;
grant select, insert, delete on documents.dossier to vigie_documents;
grant update (tries, ready_at, failed_at, kept_until, gaps) on documents.dossier to vigie_documents;

-- It names everybody, tells that papers of visits were handed over, and what prevention is there: for whoever reads both.
create policy readers on documents.dossier for select to vigie_documents
  using (account_id = any(array(select access.members('certificates:read')))
    and account_id = any(array(select access.members('prevention:read'))));
create policy readers_ask on documents.dossier for insert to vigie_documents
  with check (asked_by = (select access.subject())
    and account_id = any(array(select access.members('certificates:read')))
    and account_id = any(array(select access.members('prevention:read'))));
create policy jobs on documents.dossier to vigie_documents
  using ((select access.kind()) = 'job') with check ((select access.kind()) = 'job');
create policy only_what_has_run_out_goes on documents.dossier as restrictive for delete to vigie_documents
  using (kept_until < clock.today() or (ready_at is null and asked_at < clock.now() - interval '30 days'));

alter table documents.document
  drop constraint document_kind_check,
  add constraint document_kind_check check (kind in ('SUMMONS', 'MANDATE', 'RISK_ASSESSMENT', 'COMPANY_SHEET',
    'ACTION_REPORT', 'PREVENTION_PAPER', 'PRACTICAL', 'CERTIFICATE', 'APTITUDE', 'UNFITNESS', 'MEASURES',
    'PRE_REPRISE', 'ANCI', 'EXPOSURE_STATE', 'INCIDENT_SHEET', 'REQUEST_PROOF', 'DOSSIER')),
  -- A workbook is made here and never taken from anybody.
  drop constraint document_media_type_check,
  add constraint document_media_type_check check (media_type in ('application/pdf', 'image/jpeg', 'image/png')
    or (kind = 'DOSSIER' and media_type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')),
  add column dossier_id uuid references documents.dossier,
  add constraint files_of_dossiers_name_theirs check ((kind = 'DOSSIER') = (dossier_id is not null));
create unique index one_file_of_a_kind on documents.document (dossier_id, media_type) where dossier_id is not null;

create policy readers_of_dossiers on documents.document for select to vigie_documents
  using (kind = 'DOSSIER' and withdrawn_at is null
    and account_id = any(array(select access.members('certificates:read')))
    and account_id = any(array(select access.members('prevention:read'))));
