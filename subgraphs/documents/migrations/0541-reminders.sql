-- A summons is recalled a week before its appointment, and a day before the notice of cancellation ends; each once. What
-- was asked for stands here, whom it has reached with the other mails.
create table documents.reminder (
  document_id uuid not null references documents.document,
  about text not null check (about in ('week', 'notice')),
  asked_at timestamptz not null default clock.now(),
  primary key (document_id, about)
);
alter table documents.reminder enable row level security;
alter table documents.reminder force row level security;
grant select, insert on documents.reminder to vigie_documents;
create policy jobs_remind on documents.reminder to vigie_documents
  using (access.kind() = 'job') with check (access.kind() = 'job');

alter table documents.sent_mail
  drop constraint sent_mail_about_check,
  add constraint sent_mail_about_check check (about in ('document', 'withdrawal', 'week', 'notice'));
