-- An employer says that the fee of a missed visit is not owed; the service answers once, and the answer stays.
create table billing.charge_dispute (
  id uuid primary key,
  account_id uuid not null,
  charge_id uuid not null references billing.charge,
  reason text not null check (char_length(reason) between 1 and 500),
  disputed_by uuid not null,
  disputed_at timestamptz(3) not null default clock.now(),
  state text not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'REFUSED')),
  -- Why, as the employer reads it; empty where the service only agreed.
  answer text check (char_length(answer) <= 500),
  -- Null where the answer followed from something else: the absence was excused after all.
  answered_by uuid,
  answered_at timestamptz(3),
  -- What took the fee off an invoice; null where it was not invoiced yet.
  credit_note_id uuid references billing.invoice,
  check ((state = 'OPEN') = (answered_at is null) and (state = 'OPEN') = (answer is null)),
  check (answered_by is null or state <> 'OPEN'),
  check (credit_note_id is null or state = 'ACCEPTED'),
  -- Nobody is told « no » without a reason.
  check (state <> 'REFUSED' or answer <> '')
);
-- A fee is disputed once.
create unique index one_dispute_per_charge on billing.charge_dispute (charge_id);
create index disputes_by_age on billing.charge_dispute (state, disputed_at, id);

alter table billing.charge_dispute enable row level security;
alter table billing.charge_dispute force row level security;
create policy readers on billing.charge_dispute for select to vigie_billing
  using ((select access.everywhere('invoices:read'))
    or account_id = any(array(select access.members('invoices:read'))));
create policy payers on billing.charge_dispute for insert to vigie_billing
  with check (state = 'OPEN' and disputed_by = access.subject()
    and ((select access.everywhere('invoices:pay'))
      or account_id = any(array(select access.members('invoices:pay')))));
create policy billers_answer on billing.charge_dispute for update to vigie_billing
  using ((select access.everywhere('billing:manage'))) with check ((select access.everywhere('billing:manage')));
grant select, insert on billing.charge_dispute to vigie_billing;
grant update (state, answer, answered_by, answered_at, credit_note_id) on billing.charge_dispute to vigie_billing;

-- Appointments tells what an absence costs by the tariff that was voted: it gets to know those that stand already.
alter table billing.tariff no force row level security;
alter table billing.outbox no force row level security;
insert into billing.outbox (type, key, payload)
  select 'tariff.changed', id::text, jsonb_build_object('tariffId', id, 'version', version, 'fromDay', from_day,
    'noShowCents', no_show_cents, 'withdrawn', false)
  from billing.tariff order by from_day;
alter table billing.tariff force row level security;
alter table billing.outbox force row level security;
