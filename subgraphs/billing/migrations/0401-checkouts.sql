-- An attempt to pay an invoice by card. Only what its provider has said and signed settles it.
create table billing.checkout (
  id uuid primary key,
  account_id uuid not null,
  invoice_id uuid not null references billing.invoice,
  amount_cents integer not null check (amount_cents > 0),
  provider text not null check (provider <> ''),
  -- What the provider calls it, and the page on which it takes the card.
  provider_reference text not null,
  url text not null,
  started_by uuid not null,
  started_at timestamptz(3) not null default clock.now(),
  -- UNCLEAR: another amount came than was asked for; somebody has to look.
  state text not null default 'OPEN' check (state in ('OPEN', 'PAID', 'FAILED', 'EXPIRED', 'UNCLEAR')),
  settled_at timestamptz(3),
  payment_id uuid references billing.payment,
  check ((state = 'PAID') = (payment_id is not null)),
  check ((state = 'OPEN') = (settled_at is null))
);
create unique index one_checkout_per_reference on billing.checkout (provider, provider_reference);
create index checkouts_by_invoice on billing.checkout (invoice_id, started_at desc);

alter table billing.checkout enable row level security;
alter table billing.checkout force row level security;
create policy readers on billing.checkout for select to vigie_billing
  using ((select access.everywhere('invoices:read'))
    or account_id = any(array(select access.members('invoices:read'))));
create policy payers on billing.checkout for insert to vigie_billing
  with check (state = 'OPEN' and started_by = access.subject()
    and ((select access.everywhere('invoices:pay'))
      or account_id = any(array(select access.members('invoices:pay')))));
-- Nobody settles an attempt but a provider that has proven itself.
create policy providers_settle on billing.checkout for update to vigie_billing
  using (access.kind() = 'job') with check (access.kind() = 'job');
grant select, insert on billing.checkout to vigie_billing;
grant update (state, settled_at, payment_id) on billing.checkout to vigie_billing;

-- What a provider has told, once each, and what became of it; kept in the transaction of its consequences.
create table billing.card_event (
  provider text not null,
  event_id text not null,
  checkout_id uuid references billing.checkout,
  reference text not null,
  kind text not null check (kind in ('PAID', 'FAILED', 'EXPIRED')),
  amount_cents integer,
  outcome text not null check (outcome in ('APPLIED', 'LATE', 'MISMATCH', 'UNKNOWN')),
  received_at timestamptz not null default clock.now(),
  primary key (provider, event_id)
);
alter table billing.card_event enable row level security;
alter table billing.card_event force row level security;
create policy providers_tell on billing.card_event to vigie_billing
  using (access.kind() = 'job') with check (access.kind() = 'job');
grant select, insert on billing.card_event to vigie_billing;
