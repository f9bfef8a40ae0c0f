-- An account as identity last told it; the highest version wins.
create table workforce.account (
  id uuid primary key,
  company_id uuid not null,
  siren text not null,
  siret text not null,
  member_number text not null,
  name text not null,
  city text not null,
  activity_code text,
  version integer not null
);
create index accounts_by_company on workforce.account (company_id);
create unique index one_account_of_a_siret on workforce.account (siret);

-- A visit as appointments last told it, those held and those no longer due included; the highest version wins.
create table workforce.visit (
  id uuid primary key,
  account_id uuid not null,
  employee_id uuid not null,
  kind text not null,
  status text not null,
  earliest_date date,
  latest_date date not null,
  -- Day of the appointment, or on which it was held.
  day date,
  version integer not null
);
create index visits_by_employee on workforce.visit (employee_id);
create index open_visits on workforce.visit (account_id, latest_date) where status in ('TO_PLAN', 'PLANNED');

do $$
declare
  rule record;
begin
  for rule in select * from (values
    ('account', 'id', 'account:read'),
    ('visit', 'account_id', 'visits:read')
  ) as rules (name, account, reading)
  loop
    execute format($ddl$
      alter table workforce.%1$I enable row level security;
      alter table workforce.%1$I force row level security;
      create policy readers on workforce.%1$I for select to vigie_workforce
        using ((select access.everywhere(%3$L)) or %2$I = any(array(select access.members(%3$L))));
      -- Only events change the copies.
      create policy jobs_copy on workforce.%1$I for insert to vigie_workforce
        with check ((select access.kind()) in ('job', 'seed'));
      create policy jobs_renew on workforce.%1$I for update to vigie_workforce
        using ((select access.kind()) in ('job', 'seed')) with check ((select access.kind()) in ('job', 'seed'));
      grant select, insert, update on workforce.%1$I to vigie_workforce;
    $ddl$, rule.name, rule.account, rule.reading);
  end loop;
end $$;

-- A number is recognised by its fingerprint under our key, without being decrypted. Null: kept before there was one.
alter table workforce.national_number add column fingerprint text;
create index numbers_by_fingerprint on workforce.national_number (account_id, fingerprint);

-- The number by which the company itself knows the person, in its payroll or on its lists.
alter table workforce.employee_identity add column employee_number text;
create index identities_by_employee_number on workforce.employee_identity (account_id, employee_number)
  where employee_number is not null;
