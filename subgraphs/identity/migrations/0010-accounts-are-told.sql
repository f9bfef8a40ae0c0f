-- The others keep copies of accounts: each change is told, and counted so that the newest word is known.
alter table identity.member_account add column version integer not null default 1;

create function identity.note_account_change() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  new.updated_at := clock.now();
  return new;
end $$;
create trigger note_change before update on identity.member_account
  for each row execute function identity.note_account_change();

-- Accounts that stand already are told once, by this migration.
create policy migrations_read on identity.member_account for select to vigie_owner using (true);
create policy migrations_read on identity.company for select to vigie_owner using (true);
create policy migrations_tell on identity.outbox for insert to vigie_owner with check (true);
insert into identity.outbox (type, key, account_id, payload)
select 'account.changed', a.id::text, a.id, jsonb_build_object(
  'accountId', a.id, 'version', a.version, 'companyId', a.company_id, 'siren', c.siren, 'siret', a.siret,
  'memberNumber', a.member_number, 'name', a.name, 'city', a.city, 'activityCode', a.activity_code)
from identity.member_account a join identity.company c on c.id = a.company_id;
drop policy migrations_read on identity.member_account;
drop policy migrations_read on identity.company;
drop policy migrations_tell on identity.outbox;
