-- What an invoice says of who issued it, and when it is to be paid: one row that the service fills in.
create table billing.setting (
  only_row boolean primary key default true check (only_row),
  legal_form text not null default '',
  siren text not null default '',
  vat_number text not null default '',
  iban text not null default '',
  bic text not null default '',
  -- Days from the issue to the due day.
  payment_days smallint not null default 30 check (payment_days between 0 and 60),
  -- VAT falls due with the payment unless the service has chosen otherwise (CGI art. 269, 2 c).
  vat_on_debits boolean not null default false,
  late_penalty text not null default 'trois fois le taux d’intérêt légal',
  discount text not null default 'aucun'
);
insert into billing.setting default values;

-- Something that an account is to be invoiced for. It never changes: it is invoiced, or withdrawn with a reason.
create table billing.charge (
  id uuid primary key,
  account_id uuid not null,
  -- The fact that it comes from: however often that is told, it is charged once.
  source text not null check (source <> ''),
  kind text not null check (kind in ('CONTRIBUTION', 'CORRECTION', 'NO_SHOW', 'COMPLEMENT')),
  label text not null check (char_length(label) between 1 and 200),
  -- Why it is owed, with the figures that it is computed from.
  explanation text not null,
  -- Below zero where a correction gives back.
  quantity integer not null check (quantity <> 0 and quantity between -100000 and 100000),
  unit text not null check (char_length(unit) between 1 and 40),
  unit_price_cents integer not null check (unit_price_cents between 0 and 10000000),
  vat_per_ten_thousand smallint not null check (vat_per_ten_thousand between 0 and 3000),
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  -- The visit that nobody came to.
  visit_id uuid,
  created_at timestamptz not null default clock.now(),
  invoice_id uuid references billing.invoice,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  check ((withdrawn_at is null) = (withdrawal_reason is null)),
  check (num_nonnulls(invoice_id, withdrawn_at) <= 1)
);
create unique index one_charge_per_fact on billing.charge (source);
create index charges_waiting on billing.charge (account_id, created_at, id) where invoice_id is null and withdrawn_at is null;
create index charges_by_account on billing.charge (account_id, created_at desc, id desc);

-- Numbers of a series are given one after the other: whoever issues locks its row until the invoice stands.
create table billing.series (
  series text primary key check (series <> ''),
  last_number integer not null check (last_number > 0),
  last_day date not null
);

-- Money that came or went back. It never changes.
create table billing.payment (
  id uuid primary key,
  account_id uuid not null,
  direction text not null check (direction in ('IN', 'OUT')),
  method text not null check (method in ('CARD', 'TRANSFER', 'CHEQUE', 'DIRECT_DEBIT')),
  amount_cents integer not null check (amount_cents > 0),
  day date not null,
  -- Number of the cheque, text of the transfer; what the service finds it again by.
  reference text not null default '' check (char_length(reference) <= 140),
  -- What a provider of card payments calls it.
  provider text,
  provider_reference text,
  recorded_by uuid,
  created_at timestamptz not null default clock.now(),
  check (num_nulls(provider, provider_reference) in (0, 2))
);
create unique index one_payment_per_reference on billing.payment (provider, provider_reference);
create index payments_by_account on billing.payment (account_id, day desc, id desc);

-- What an account owes more (above zero) or less (below): its balance is the sum, and nothing else moves it.
create table billing.movement (
  id uuid primary key,
  account_id uuid not null,
  kind text not null check (kind in ('INVOICE', 'CREDIT', 'PAYMENT', 'REFUND', 'ALLOCATION')),
  -- Null for what lies on the account and pays no invoice yet.
  invoice_id uuid references billing.invoice,
  payment_id uuid references billing.payment,
  amount_cents integer not null check (amount_cents <> 0),
  day date not null,
  created_at timestamptz(3) not null default clock.now(),
  check (kind <> 'INVOICE' or amount_cents > 0),
  check (kind <> 'REFUND' or amount_cents > 0),
  check (kind not in ('CREDIT', 'PAYMENT') or amount_cents < 0),
  check ((kind in ('PAYMENT', 'REFUND')) = (payment_id is not null))
);
create index movements_by_account on billing.movement (account_id, day desc, id desc);
create index movements_by_invoice on billing.movement (invoice_id);
create index movements_by_payment on billing.movement (payment_id);
-- What lies on an account is asked for whenever it is invoiced or pays.
create index movements_without_invoice on billing.movement (account_id) where invoice_id is null;

-- How far an invoice is paid, kept by the triggers below so that lists can ask for a state: the sum of its movements.
create table billing.standing (
  invoice_id uuid primary key references billing.invoice,
  account_id uuid not null,
  -- Nobody pays more on an invoice than it asks for: what is too much lies on the account.
  remaining_cents integer not null default 0 check (remaining_cents >= 0),
  credited_cents integer not null default 0 check (credited_cents >= 0),
  updated_at timestamptz(3) not null default clock.now()
);
create index standings_by_change on billing.standing (updated_at, invoice_id);
create index standings_open on billing.standing (account_id, invoice_id) where remaining_cents > 0;

alter table billing.invoice
  add column kind text not null default 'INVOICE' check (kind in ('INVOICE', 'CREDIT_NOTE')),
  add column corrects_id uuid references billing.invoice,
  -- Why a credit note was written.
  add column reason text,
  -- Who issued it to whom and on which terms, as it was that day; null for what was taken over from before.
  add column parties jsonb,
  add constraint credit_notes_say_what_they_correct
    check ((kind = 'CREDIT_NOTE') = (corrects_id is not null) and (kind = 'CREDIT_NOTE') = (reason is not null));
alter table billing.invoice rename column updated_at to issued_at;
drop index billing.invoices_by_change;
create index invoices_by_correction on billing.invoice (corrects_id);

create table billing.invoice_line (
  invoice_id uuid not null references billing.invoice,
  position smallint not null check (position > 0),
  account_id uuid not null,
  charge_id uuid references billing.charge,
  kind text not null check (kind in ('CONTRIBUTION', 'CORRECTION', 'NO_SHOW', 'COMPLEMENT')),
  label text not null,
  explanation text not null,
  quantity integer not null check (quantity <> 0),
  unit text not null,
  unit_price_cents integer not null check (unit_price_cents >= 0),
  net_cents integer not null check (net_cents = quantity * unit_price_cents),
  vat_per_ten_thousand smallint not null check (vat_per_ten_thousand between 0 and 3000),
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  primary key (invoice_id, position)
);
-- What was charged once is invoiced once.
create unique index one_line_per_charge on billing.invoice_line (charge_id);

create function billing.open_standing() returns trigger language plpgsql as $$
begin
  insert into billing.standing (invoice_id, account_id) select id, account_id from opened;
  return null;
end $$;
create trigger open_standing after insert on billing.invoice
  referencing new table as opened for each statement execute function billing.open_standing();

create function billing.move_standing() returns trigger language plpgsql as $$
begin
  update billing.standing s
  set remaining_cents = s.remaining_cents + m.amount,
    credited_cents = s.credited_cents + m.credited,
    updated_at = clock.now()
  from (select invoice_id, sum(amount_cents) as amount,
      coalesce(-sum(amount_cents) filter (where kind = 'CREDIT'), 0) as credited
    from moved where invoice_id is not null group by invoice_id) m
  where s.invoice_id = m.invoice_id;
  return null;
end $$;
create trigger move_standing after insert on billing.movement
  referencing new table as moved for each statement execute function billing.move_standing();

-- The day of an invoice never falls as its number rises (CGI annexe II, article 242 nonies A, I-7°: chronological).
create function billing.refuse_earlier_days() returns trigger language plpgsql as $$
declare
  early record;
begin
  select n.series, n.number into early from issued n
  join billing.invoice p on p.series = n.series and p.number = n.number - 1
  where p.issued_on > n.issued_on limit 1;
  if found then
    raise exception 'Invoice % of series % would be dated before the one before it', early.number, early.series
      using errcode = 'check_violation', constraint = 'days_rise_with_numbers';
  end if;
  return null;
end $$;
create trigger days_rise_with_numbers after insert on billing.invoice
  referencing new table as issued for each statement execute function billing.refuse_earlier_days();

-- Issuing for many accounts at once: who is concerned, and what became of each.
create table billing.run (
  id uuid primary key,
  started_by uuid not null,
  started_at timestamptz not null default clock.now(),
  finished_at timestamptz
);
create index runs_by_start on billing.run (started_at desc);
create table billing.run_account (
  run_id uuid not null references billing.run,
  account_id uuid not null,
  outcome text not null default 'WAITING' check (outcome in ('WAITING', 'ISSUED', 'SKIPPED')),
  invoice_id uuid references billing.invoice,
  primary key (run_id, account_id),
  check ((outcome = 'ISSUED') = (invoice_id is not null))
);
create index run_accounts_waiting on billing.run_account (run_id, account_id) where outcome = 'WAITING';

-- What was invoiced and paid before: the owner reads and writes without policies until the end of this migration.
alter table billing.invoice no force row level security;
insert into billing.standing (invoice_id, account_id) select id, account_id from billing.invoice;
insert into billing.payment (id, account_id, direction, method, amount_cents, day)
  select gen_random_uuid(), account_id, 'IN', 'TRANSFER', paid_cents, due_on from billing.invoice where paid_cents > 0;
insert into billing.movement (id, account_id, kind, invoice_id, amount_cents, day)
  select gen_random_uuid(), account_id, 'INVOICE', id, total_cents, issued_on from billing.invoice where total_cents > 0;
insert into billing.movement (id, account_id, kind, invoice_id, payment_id, amount_cents, day)
  select gen_random_uuid(), i.account_id, 'PAYMENT', i.id, p.id, -i.paid_cents, i.due_on
  from (select *, row_number() over (partition by account_id, paid_cents, due_on order by id) as rank
    from billing.invoice where paid_cents > 0) i
  join (select *, row_number() over (partition by account_id, amount_cents, day order by id) as rank
    from billing.payment) p
    on p.account_id = i.account_id and p.amount_cents = i.paid_cents and p.day = i.due_on and p.rank = i.rank;
insert into billing.series
  select series, max(number), max(issued_on) from billing.invoice group by series;
alter table billing.invoice drop column paid_cents;
alter table billing.invoice force row level security;

do $$
declare name text;
begin
  foreach name in array array['setting', 'charge', 'series', 'payment', 'movement', 'standing', 'invoice_line', 'run',
    'run_account']
  loop
    execute format('alter table billing.%I enable row level security', name);
    execute format('alter table billing.%I force row level security', name);
    execute format('grant select, insert on billing.%I to vigie_billing', name);
  end loop;
  foreach name in array array['charge', 'payment', 'movement', 'standing', 'invoice_line'] loop
    execute format('create policy readers on billing.%I for select to vigie_billing
      using ((select access.everywhere(''invoices:read''))
        or account_id = any(array(select access.members(''invoices:read''))))', name);
  end loop;
  -- Money moves by the hand of the service's billing, by jobs, and by the word of a provider that has proven itself.
  foreach name in array array['payment', 'movement', 'invoice', 'invoice_line', 'charge', 'series', 'standing'] loop
    execute format('create policy billers on billing.%I for insert to vigie_billing
      with check ((select access.everywhere(''billing:manage'')))', name);
  end loop;
end $$;
drop policy seeds on billing.invoice;

revoke insert on billing.setting from vigie_billing;
create policy everybody_signed_in on billing.setting for select to vigie_billing
  using ((select access.kind()) in ('user', 'staff', 'machine', 'job', 'seed'));
create policy seeds on billing.setting for update to vigie_billing
  using ((select access.kind()) = 'seed') with check ((select access.kind()) = 'seed');
call chassis.let_settings_be_changed('billing', array['setting']);

create policy billers_count on billing.series for select to vigie_billing
  using ((select access.everywhere('billing:manage')));
create policy billers_go_on on billing.series for update to vigie_billing
  using ((select access.everywhere('billing:manage'))) with check ((select access.everywhere('billing:manage')));
grant update (last_number, last_day) on billing.series to vigie_billing;

-- The triggers above write it in the name of whoever moves money.
create policy movements_count on billing.standing for update to vigie_billing
  using ((select access.everywhere('billing:manage'))) with check ((select access.everywhere('billing:manage')));
grant update (remaining_cents, credited_cents, updated_at) on billing.standing to vigie_billing;

create policy billers_settle on billing.charge for update to vigie_billing
  using ((select access.everywhere('billing:manage'))) with check ((select access.everywhere('billing:manage')));
grant update (invoice_id, withdrawn_at, withdrawal_reason) on billing.charge to vigie_billing;

create policy billers on billing.run to vigie_billing
  using ((select access.everywhere('billing:manage'))) with check ((select access.everywhere('billing:manage')));
create policy billers on billing.run_account to vigie_billing
  using ((select access.everywhere('billing:manage'))) with check ((select access.everywhere('billing:manage')));
grant update (finished_at) on billing.run to vigie_billing;
grant update (outcome, invoice_id) on billing.run_account to vigie_billing;
