-- What hangs on a document stands in its account, and moves along with it.
create unique index document_in_its_account on documents.document (id, account_id);

-- To whom a summons was handed, by which way, and what became of it.
create table documents.delivery (
  id uuid primary key,
  document_id uuid not null,
  -- The same as the document's: a private link goes along to the summons that replaces it.
  visit_id uuid not null,
  account_id uuid not null,
  audience text not null check (audience in ('EMPLOYER', 'EMPLOYEE')),
  channel text not null check (channel in ('MAIL', 'DIGEST', 'SMS', 'LINK')),
  -- User of the employer; their address stays with identity.
  user_id uuid,
  -- Address or number of the employee, as the employer typed it; forgotten some days after the appointment.
  address text,
  -- Who handed it over; null for what leaves by itself.
  handed_by uuid,
  -- Of the employee's private link; only the hash of its token is kept.
  token_hash text unique,
  created_at timestamptz not null default clock.now(),
  sent_at timestamptz,
  delivered_at timestamptz,
  refused_at timestamptz,
  refusal text check (refusal in ('ADDRESS_REFUSED', 'MAILBOX_UNAVAILABLE', 'BLOCKED')),
  seen_at timestamptz,
  confirmed_at timestamptz,
  -- Somebody of the service has seen to it that it did not arrive.
  settled_at timestamptz,
  settled_by uuid,
  -- When the private link was last shown: within this very transaction it opens its summons.
  opened_at timestamptz,
  foreign key (document_id, account_id) references documents.document (id, account_id) on update cascade,
  check ((audience = 'EMPLOYER') = (user_id is not null)),
  check ((refused_at is null) = (refusal is null))
);
-- A user of the employer is told of a summons once.
create unique index one_delivery_to_each_user on documents.delivery (document_id, user_id) where user_id is not null;
create index deliveries_by_document on documents.delivery (document_id);
create index deliveries_by_account on documents.delivery (account_id);
create index deliveries_by_visit on documents.delivery (visit_id);
create index deliveries_that_failed on documents.delivery (refused_at) where refused_at is not null and settled_at is null;
create index deliveries_with_address on documents.delivery (visit_id) where address is not null;

-- What a summons tells, for the page of a private link: written with the document and never changed.
create table documents.summons_facts (
  document_id uuid primary key references documents.document,
  facts jsonb not null
);

alter table documents.delivery enable row level security;
alter table documents.delivery force row level security;
alter table documents.summons_facts enable row level security;
alter table documents.summons_facts force row level security;
grant select, insert on documents.delivery, documents.summons_facts to vigie_documents;
grant update (address, token_hash, sent_at, delivered_at, refused_at, refusal, seen_at, confirmed_at, settled_at,
  settled_by, opened_at) on documents.delivery to vigie_documents;

-- Whoever reads the summonses of an account sees to whom they went, and hands them on.
create policy readers_see_deliveries on documents.delivery for select to vigie_documents
  using (access.kind() in ('user', 'staff', 'machine') and ((select access.everywhere('summons:read'))
    or account_id = any(array(select access.members('summons:read')))));
create policy readers_hand_over on documents.delivery for insert to vigie_documents
  with check (access.kind() in ('user', 'staff', 'machine') and audience = 'EMPLOYEE' and handed_by = access.subject()
    and access.allows(account_id, 'summons:read'));
create policy users_have_seen on documents.delivery for update to vigie_documents
  using (user_id = access.subject()) with check (user_id = access.subject());
create policy the_service_settles on documents.delivery for update to vigie_documents
  using ((select access.everywhere('visits:manage'))) with check ((select access.everywhere('visits:manage')));
-- Programs that carry mails and messages tell what became of them, and see no more than that there was one.
create policy carriers_find on documents.delivery for select to vigie_documents
  using ((select access.everywhere('notifications:deliver')));
create policy carriers_tell on documents.delivery for update to vigie_documents
  using ((select access.everywhere('notifications:deliver')))
  with check ((select access.everywhere('notifications:deliver')));
create policy jobs_deliver on documents.delivery to vigie_documents
  using (access.kind() in ('job', 'seed')) with check (access.kind() in ('job', 'seed'));
create policy jobs_write_facts on documents.summons_facts to vigie_documents
  using (access.kind() in ('job', 'seed')) with check (access.kind() in ('job', 'seed'));

-- Whoever comes with a private link shows nothing but its token, and gets the summons of its visit as long as the very
-- transaction has opened it.
create policy bearers_show_links on documents.delivery for select to vigie_documents
  using (access.kind() = 'sign-in' and token_hash is not null);
create policy bearers_use_links on documents.delivery for update to vigie_documents
  using (access.kind() = 'sign-in' and token_hash is not null)
  with check (access.kind() = 'sign-in' and opened_at is not null);
create policy bearers_get_their_summons on documents.document for select to vigie_documents
  using (access.kind() = 'sign-in' and kind = 'SUMMONS' and withdrawn_at is null
    and visit_id in (select visit_id from documents.delivery where opened_at = clock.now()));
create policy bearers_read_its_facts on documents.summons_facts for select to vigie_documents
  using (access.kind() = 'sign-in' and document_id in (select id from documents.document));
