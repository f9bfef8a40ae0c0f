-- A notice of fitness or unfitness and a proposal of measures bind from the day on which they reached the employer, which
-- must be certain (R4624-55): when the file was first fetched here by somebody of the employer, or as the service has it
-- from a letter. The earliest day counts.
create table documents.notice_arrival (
  document_id uuid not null,
  account_id uuid not null,
  means text not null check (means in ('PORTAL', 'REGISTERED_LETTER', 'ELECTRONIC_LETTER', 'HAND_DELIVERY')),
  arrived_on date not null,
  -- Who fetched it, or who of the service noted it.
  noted_by uuid not null,
  noted_at timestamptz not null default clock.now(),
  primary key (document_id, means),
  foreign key (document_id, account_id) references documents.document (id, account_id)
    on update cascade on delete cascade
);
create index notice_arrivals_by_account on documents.notice_arrival (account_id);

-- What the employer answers in writing where they do not, or not wholly, follow the physician (L4624-6). Nothing is taken
-- back: a later answer stands beside the earlier ones.
create table documents.notice_answer (
  id uuid primary key,
  document_id uuid not null,
  account_id uuid not null,
  verdict text not null check (verdict in ('FOLLOWED', 'PARTLY', 'REFUSED')),
  -- Written reasons; what is followed needs none.
  reasons text check (length(reasons) between 1 and 4000),
  answered_by uuid not null,
  answered_at timestamptz not null default clock.now(),
  check (verdict = 'FOLLOWED' or reasons is not null),
  foreign key (document_id, account_id) references documents.document (id, account_id)
    on update cascade on delete cascade
);
create index notice_answers_by_document on documents.notice_answer (document_id, answered_at);
create index notice_answers_by_account on documents.notice_answer (account_id);
create index notice_answers_by_day on documents.notice_answer (answered_at desc, id desc);

do $$
declare name text;
begin
  foreach name in array array['notice_arrival', 'notice_answer']
  loop
    execute format('alter table documents.%I enable row level security', name);
    execute format('alter table documents.%I force row level security', name);
    -- Who sees the notice sees what became of it: the subquery stands under the policies of documents, which show
    -- whoever comes with an address the one file that it leads to.
    execute format($policy$create policy readers on documents.%I for select to vigie_documents
      using (access.kind() in ('user', 'staff', 'machine', 'sign-in') and document_id in (select id from documents.document))$policy$,
      name);
    execute format($policy$create policy jobs on documents.%I to vigie_documents
      using (access.kind() in ('job', 'seed')) with check (access.kind() in ('job', 'seed'))$policy$, name);
  end loop;
end $$;
grant select, insert on documents.notice_arrival, documents.notice_answer to vigie_documents;
grant update (arrived_on, noted_by, noted_at) on documents.notice_arrival to vigie_documents;

-- Whoever fetches the file makes the day certain, and can claim nothing else.
alter table documents.download_address add column by_employer boolean not null default false;
create policy bearers_make_it_certain on documents.notice_arrival for insert to vigie_documents
  with check (access.kind() = 'sign-in' and means = 'PORTAL' and arrived_on = clock.today()
    and document_id in (select id from documents.document));
create policy readers_make_it_certain on documents.notice_arrival for insert to vigie_documents
  with check (access.kind() = 'user' and means = 'PORTAL' and arrived_on = clock.today()
    and noted_by = access.subject() and document_id in (select id from documents.document));
create policy employers_answer on documents.notice_answer for insert to vigie_documents
  with check (access.kind() = 'user' and answered_by = access.subject() and access.allows(account_id, 'visits:manage')
    and document_id in (select id from documents.document));
