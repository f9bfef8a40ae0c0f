call chassis.equip('billing');

create table billing.invoice (
  id uuid primary key,
  account_id uuid not null,
  -- Printed as `series-number`; the number rises by one within its series.
  series text not null check (series <> ''),
  number integer not null check (number > 0),
  subject text not null,
  issued_on date not null,
  due_on date not null check (due_on >= issued_on),
  net_cents integer not null check (net_cents >= 0),
  vat_cents integer not null check (vat_cents >= 0),
  total_cents integer not null check (total_cents = net_cents + vat_cents),
  paid_cents integer not null default 0 check (paid_cents between 0 and total_cents),
  currency text not null default 'EUR' check (currency = 'EUR'),
  updated_at timestamptz(3) not null default clock.now()
);
-- No two invoices carry one number.
create unique index one_invoice_per_number on billing.invoice (series, number);
create index invoices_by_account on billing.invoice (account_id, issued_on desc, id desc);
create index invoices_by_change on billing.invoice (updated_at, id);

alter table billing.invoice enable row level security;
alter table billing.invoice force row level security;
create policy readers on billing.invoice for select to vigie_billing
  using ((select access.everywhere('invoices:read'))
    or account_id = any(array(select access.members('invoices:read'))));
create policy seeds on billing.invoice for insert to vigie_billing with check (access.kind() = 'seed');
grant select, insert on billing.invoice to vigie_billing;
