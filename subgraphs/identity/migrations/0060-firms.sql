-- Accounting firms; their people work for many members.
create table identity.firm (
  id uuid primary key,
  name text not null
);
alter table identity.person add column firm_id uuid references identity.firm;
alter table identity.firm enable row level security;
alter table identity.firm force row level security;
create policy seeds on identity.firm to vigie_identity
  using (access.kind() = 'seed') with check (access.kind() = 'seed');
grant select, insert, update on identity.firm to vigie_identity;

-- Whoever is known by name is known with their firm.
drop function access.named(uuid[]);
create function access.named(ids uuid[]) returns table (id uuid, first_name text, last_name text, firm text)
  language sql stable security definer set search_path = '' as $$
  select p.id, p.first_name, p.last_name, f.name
  from identity.person p left join identity.firm f on f.id = p.firm_id
  where p.id = any(ids)
    and (p.id = access.subject() or access.everywhere('account:read')
      or exists (select from access.grants g where g.subject_id = p.id
        and (g.account_id is null or g.account_id = any(array(select access.members('account:read'))))))
$$;
grant select (firm_id) on identity.person to vigie_access;
grant select on identity.firm to vigie_access;
create policy names_of_firms on identity.firm for select to vigie_access using (true);
alter function access.named(uuid[]) owner to vigie_access;
revoke all on function access.named(uuid[]) from public;
grant execute on function access.named(uuid[]) to vigie_identity;
