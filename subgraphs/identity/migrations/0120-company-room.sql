-- What an account says of itself beside its numbers in the register: its activity in either nomenclature, its collective
-- agreement, whom to reach and where to write for what.
alter table identity.member_account
  add column address_line text,
  add column activity_nomenclature text not null default 'NAF_REV2'
    check (activity_nomenclature in ('NAF_REV2', 'NAF_2025')),
  add column collective_agreement text check (collective_agreement ~ '^\d{4}$');

create policy writers_of_accounts on identity.member_account for update to vigie_identity
  using ((select access.everywhere('account:write'))
    or id = any(array(select access.members('account:write'))))
  with check ((select access.everywhere('account:write'))
    or id = any(array(select access.members('account:write'))));

create table identity.account_contact (
  id uuid primary key,
  account_id uuid not null references identity.member_account,
  purposes text[] not null check (cardinality(purposes) > 0 and purposes
    <@ array['MANAGEMENT', 'FOLLOW_UP', 'DECLARATION', 'BILLING', 'PREVENTION']),
  first_name text not null,
  last_name text not null,
  position text,
  email text,
  phone text,
  version integer not null default 1,
  constraint contacts_can_be_reached check (email is not null or phone is not null)
);
create index contacts_by_account on identity.account_contact (account_id, last_name, id);

create table identity.account_address (
  account_id uuid not null references identity.member_account,
  purpose text not null check (purpose in ('MAIL', 'BILLING')),
  addressee text,
  address_line text,
  street text not null,
  post_code text not null check (post_code ~ '^\d{5}$'),
  city text not null,
  primary key (account_id, purpose)
);

do $$
declare name text;
begin
  foreach name in array array['account_contact', 'account_address'] loop
    execute format('alter table identity.%I enable row level security', name);
    execute format('alter table identity.%I force row level security', name);
    execute format('create policy readers on identity.%I for select to vigie_identity
      using ((select access.everywhere(''account:read''))
        or account_id = any(array(select access.members(''account:read''))))', name);
    execute format('create policy writers on identity.%I to vigie_identity
      using ((select access.everywhere(''account:write''))
        or account_id = any(array(select access.members(''account:write''))))
      with check ((select access.everywhere(''account:write''))
        or account_id = any(array(select access.members(''account:write''))))', name);
    execute format('grant select, insert, update, delete on identity.%I to vigie_identity', name);
  end loop;
end $$;
