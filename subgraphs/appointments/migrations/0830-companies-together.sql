-- The company of each account, as identity last told it: accounts of one company are told together. Null until it is told.
alter table appointments.account_trade add column company_id uuid;
create index accounts_of_a_company on appointments.account_trade (company_id);

-- Figures of a full year that touch health, of the accounts of one company together. Published once, beside those of
-- each account and never again; null for a figure that is hidden, for itself or because it would give one of an account away.
create table appointments.company_health_figure (
  company_id uuid not null,
  year smallint not null,
  -- The accounts that are summed: whoever reads the sum may read each of them.
  account_ids uuid[] not null check (cardinality(account_ids) > 1),
  -- People who had a visit; once in each account.
  followed integer not null check (followed >= 0),
  measures integer check (measures between 0 and followed),
  unfit integer check (unfit between 0 and followed),
  published_on date not null,
  primary key (company_id, year)
);
alter table appointments.company_health_figure enable row level security;
alter table appointments.company_health_figure force row level security;
create policy jobs on appointments.company_health_figure to vigie_appointments
  using ((select access.kind()) in ('job', 'seed')) with check ((select access.kind()) in ('job', 'seed'));
create policy readers_of_statistics on appointments.company_health_figure for select to vigie_appointments
  using ((select access.everywhere('statistics:read'))
    or account_ids <@ array(select access.members('statistics:read')));
-- What was published stays.
grant select, insert on appointments.company_health_figure to vigie_appointments;
