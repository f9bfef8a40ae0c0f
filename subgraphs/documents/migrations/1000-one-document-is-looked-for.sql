-- Who sees a document sees what hangs on it. Asked as « is it among those that the reader sees », each statement read every
-- document that they see, for people of the service all there are: 22 ms with 26,000 of them, where looking for the one
-- takes 1.6.
alter policy bearers_are_noted on documents.download
  with check (access.kind() = 'sign-in'
    and exists (select from documents.document d where d.id = download.document_id));
alter policy readers_are_noted on documents.download
  with check (access.kind() in ('user', 'staff', 'machine') and subject_id = access.subject()
    and exists (select from documents.document d where d.id = download.document_id));
alter policy readers_take_addresses on documents.download_address
  with check (access.kind() in ('user', 'staff', 'machine') and subject_id = access.subject()
    and exists (select from documents.document d where d.id = download_address.document_id));

alter policy readers_see_forwards on documents.forward
  using (access.kind() in ('user', 'staff', 'machine')
    and exists (select from documents.document d where d.id = forward.document_id));
alter policy readers_forward on documents.forward
  with check (access.kind() in ('user', 'staff', 'machine') and asked_by = access.subject()
    and exists (select from documents.document d where d.id = forward.document_id));

alter policy bearers_read_its_facts on documents.summons_facts
  using (access.kind() = 'sign-in'
    and exists (select from documents.document d where d.id = summons_facts.document_id));

alter policy readers on documents.notice_arrival
  using (access.kind() in ('user', 'staff', 'machine', 'sign-in')
    and exists (select from documents.document d where d.id = notice_arrival.document_id));
alter policy bearers_make_it_certain on documents.notice_arrival
  with check (access.kind() = 'sign-in' and means = 'PORTAL' and arrived_on = clock.today()
    and exists (select from documents.document d where d.id = notice_arrival.document_id));
alter policy readers_make_it_certain on documents.notice_arrival
  with check (access.kind() = 'user' and means = 'PORTAL' and arrived_on = clock.today() and noted_by = access.subject()
    and exists (select from documents.document d where d.id = notice_arrival.document_id));
alter policy readers on documents.notice_answer
  using (access.kind() in ('user', 'staff', 'machine', 'sign-in')
    and exists (select from documents.document d where d.id = notice_answer.document_id));
alter policy employers_answer on documents.notice_answer
  with check (access.kind() = 'user' and answered_by = access.subject() and access.allows(account_id, 'visits:manage')
    and exists (select from documents.document d where d.id = notice_answer.document_id));
