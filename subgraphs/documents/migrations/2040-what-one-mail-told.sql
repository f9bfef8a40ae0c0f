-- The mail in which a delivery leaves, where it tells of others too; until its digest leaves, the notice that waits for it.
alter table documents.delivery add column message_id uuid;
create index deliveries_by_message on documents.delivery (message_id) where message_id is not null;
grant update (message_id) on documents.delivery to vigie_documents;

-- Programs that carry mails and messages tell what became of them: a right of its own, which a service can give to one
-- without the addresses that `notifications:deliver` opens.
drop policy carriers_find on documents.delivery;
drop policy carriers_tell on documents.delivery;
create policy carriers_find on documents.delivery for select to vigie_documents
  using ((select access.everywhere('deliveries:record'))
    or account_id = any(array(select access.members('deliveries:record'))));
create policy carriers_tell on documents.delivery for update to vigie_documents
  using ((select access.everywhere('deliveries:record'))
    or account_id = any(array(select access.members('deliveries:record'))))
  with check ((select access.everywhere('deliveries:record'))
    or account_id = any(array(select access.members('deliveries:record'))));
