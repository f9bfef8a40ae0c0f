-- Logos that invoices were issued with, each once, by the SHA-256 of its data URL: an invoice looks as it did that day.
create table billing.logo (
  digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
  picture text not null check (length(picture) between 1 and 44000)
);
alter table billing.invoice add column logo text references billing.logo;

alter table billing.logo enable row level security;
alter table billing.logo force row level security;
-- Whoever sees the portal sees the logo.
create policy everybody on billing.logo for select to vigie_billing using (true);
create policy billers on billing.logo for insert to vigie_billing
  with check ((select access.everywhere('billing:manage')));
grant select, insert on billing.logo to vigie_billing;
