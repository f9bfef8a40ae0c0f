-- Summonses that left already are told once, by this migration: appointments holds their visits for summoned.
create policy migrations_read on documents.document for select to vigie_owner using (true);
create policy migrations_tell on documents.outbox for insert to vigie_owner with check (true);
insert into documents.outbox (type, key, account_id, payload)
select 'summons.left', visit_id::text, account_id, jsonb_build_object(
  'visitId', visit_id, 'accountId', account_id, 'startsAt', split_part(appointment, ' ', 1))
from documents.document
where kind = 'SUMMONS' and withdrawn_at is null;
drop policy migrations_read on documents.document;
drop policy migrations_tell on documents.outbox;
