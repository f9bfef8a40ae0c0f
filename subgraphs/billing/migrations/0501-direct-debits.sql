-- What the service's bank wants to know of whoever collects, and how. Nothing is collected while the ICS is empty.
alter table billing.setting
  -- Identifiant créancier SEPA, and the name under which it was given.
  add column debit_ics text not null default '',
  add column debit_creditor text not null default '',
  add column debit_format text not null default 'pain.008.001.02'
    check (debit_format in ('pain.008.001.02', 'pain.008.001.08')),
  -- Days between the invoice, which announces it, and the collection: 14 unless both have agreed otherwise (SEPA rulebook).
  add column debit_notice_days smallint not null default 14 check (debit_notice_days between 2 and 30);

-- A member lets the service collect what it owes. A mandate never changes: another account is another mandate.
create table billing.debit_mandate (
  id uuid primary key,
  account_id uuid not null,
  -- Part of the reference (RUM), which is unique for the creditor.
  number integer not null generated always as identity unique,
  holder text not null check (char_length(holder) between 1 and 70),
  -- AES-256-GCM, bound to the row; people are shown its end only.
  iban_encrypted bytea not null,
  iban_end text not null check (char_length(iban_end) = 4),
  bic text not null default '' check (bic ~ '^([A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?)?$'),
  -- To whom it was given, as they stood then.
  creditor text not null check (creditor <> ''),
  ics text not null check (ics <> ''),
  place text not null check (char_length(place) between 1 and 70),
  signed_by uuid not null,
  signed_at timestamptz(3) not null default clock.now(),
  signed_on date not null,
  ended_at timestamptz(3),
  -- MEMBER: revoked; SERVICE: revoked on the member's demand; BANK: the bank said that it is no good.
  ended_by text check (ended_by in ('MEMBER', 'SERVICE', 'BANK')),
  check ((ended_at is null) = (ended_by is null))
);
create unique index one_mandate_per_account on billing.debit_mandate (account_id) where ended_at is null;
create index mandates_by_account on billing.debit_mandate (account_id, signed_at desc);

-- What is handed to the bank at once: the file can be made anew from it, and stays the same.
create table billing.debit_order (
  id uuid primary key,
  number integer not null generated always as identity unique,
  collect_on date not null,
  format text not null check (format in ('pain.008.001.02', 'pain.008.001.08')),
  creditor text not null,
  ics text not null,
  iban text not null,
  bic text not null,
  created_by uuid not null,
  created_at timestamptz(3) not null default clock.now(),
  -- When the service said that the bank has collected it.
  collected_at timestamptz(3)
);
create index debit_orders_by_age on billing.debit_order (created_at desc);

-- One collection: an amount of one invoice under one mandate.
create table billing.debit (
  id uuid primary key,
  order_id uuid not null references billing.debit_order,
  account_id uuid not null,
  mandate_id uuid not null references billing.debit_mandate,
  invoice_id uuid not null references billing.invoice,
  amount_cents integer not null check (amount_cents > 0),
  sequence text not null check (sequence in ('FRST', 'RCUR')),
  state text not null default 'EXPECTED' check (state in ('EXPECTED', 'COLLECTED', 'RETURNED')),
  payment_id uuid references billing.payment,
  -- Why it came back (ISO 20022 external code), and when.
  return_reason text check (return_reason ~ '^[A-Z]{2}[0-9]{2}$'),
  returned_on date,
  check ((state = 'RETURNED') = (return_reason is not null) and (return_reason is null) = (returned_on is null)),
  check (state <> 'COLLECTED' or payment_id is not null)
);
-- What is at the bank is not collected a second time.
create unique index one_expected_debit_per_invoice on billing.debit (invoice_id) where state = 'EXPECTED';
create index debits_by_order on billing.debit (order_id, id);
create index debits_by_mandate on billing.debit (mandate_id);
create index debits_by_account on billing.debit (account_id);

-- A collection that came back is neither a refund nor a payment.
alter table billing.movement drop constraint movement_kind_check;
alter table billing.movement add constraint movement_kind_check
  check (kind in ('INVOICE', 'CREDIT', 'PAYMENT', 'REFUND', 'RETURN', 'ALLOCATION'));
alter table billing.movement drop constraint movement_check3;
alter table billing.movement add constraint payments_move_with_their_payment
  check ((kind in ('PAYMENT', 'REFUND', 'RETURN')) = (payment_id is not null));
alter table billing.movement add constraint what_comes_back_is_owed_again check (kind <> 'RETURN' or amount_cents > 0);

do $$
declare name text;
begin
  foreach name in array array['debit_mandate', 'debit_order', 'debit'] loop
    execute format('alter table billing.%I enable row level security', name);
    execute format('alter table billing.%I force row level security', name);
    execute format('grant select, insert on billing.%I to vigie_billing', name);
  end loop;
  foreach name in array array['debit_mandate', 'debit'] loop
    execute format('create policy readers on billing.%I for select to vigie_billing
      using ((select access.everywhere(''invoices:read''))
        or account_id = any(array(select access.members(''invoices:read''))))', name);
  end loop;
  foreach name in array array['debit_order', 'debit'] loop
    execute format('create policy billers on billing.%I to vigie_billing
      using ((select access.everywhere(''billing:manage'')))
      with check ((select access.everywhere(''billing:manage'')))', name);
  end loop;
end $$;
-- A member reads the day on which something of its own is collected.
create policy whose_is_collected on billing.debit_order for select to vigie_billing
  using (exists (select from billing.debit d where d.order_id = debit_order.id));
-- Nobody of the service signs in the name of a member.
create policy members_sign on billing.debit_mandate for insert to vigie_billing
  with check (access.kind() = 'user' and signed_by = access.subject() and ended_at is null
    and account_id = any(array(select access.members('invoices:pay'))) and access.proven_lately());
create policy payers_end on billing.debit_mandate for update to vigie_billing
  using ((select access.everywhere('billing:manage')) or account_id = any(array(select access.members('invoices:pay'))))
  with check ((select access.everywhere('billing:manage')) or account_id = any(array(select access.members('invoices:pay'))));
grant update (ended_at, ended_by) on billing.debit_mandate to vigie_billing;
grant update (collected_at) on billing.debit_order to vigie_billing;
grant update (state, payment_id, return_reason, returned_on) on billing.debit to vigie_billing;
