-- Money that goes back to a card through its provider: asked for by the service, told by the provider. While it is on its
-- way it lies on the account and pays nothing else; it leaves the account when the provider has said that it went.
create table billing.card_refund (
  id uuid primary key,
  account_id uuid not null,
  -- The payment by card of which it is a part, or the whole.
  payment_id uuid not null references billing.payment,
  amount_cents integer not null check (amount_cents > 0),
  reason text not null check (char_length(reason) between 1 and 300),
  asked_by uuid not null,
  asked_at timestamptz(3) not null default clock.now(),
  -- ASKED: the provider has not answered yet. PENDING: it has taken the order.
  state text not null default 'ASKED' check (state in ('ASKED', 'PENDING', 'DONE', 'FAILED')),
  provider_reference text,
  -- The provider's own word for what it did not do.
  failure text,
  settled_at timestamptz(3),
  -- The money that went back, and what of it the bank of the card sent back again.
  refund_payment_id uuid references billing.payment,
  returned_payment_id uuid references billing.payment,
  check ((state in ('DONE', 'FAILED')) = (settled_at is not null)),
  check (state <> 'DONE' or refund_payment_id is not null),
  check ((state = 'FAILED') = (failure is not null)),
  check (returned_payment_id is null or (state = 'FAILED' and refund_payment_id is not null))
);
create index card_refunds_by_payment on billing.card_refund (payment_id);
create index card_refunds_by_age on billing.card_refund (asked_at desc, id desc);
create index card_refunds_on_their_way on billing.card_refund (account_id) where state in ('ASKED', 'PENDING');
create unique index one_return_per_refund on billing.card_refund (returned_payment_id);

alter table billing.card_refund enable row level security;
alter table billing.card_refund force row level security;
-- Also whoever may read invoices: what lies on an account is counted in their name.
create policy readers on billing.card_refund for select to vigie_billing
  using ((select access.everywhere('invoices:read'))
    or account_id = any(array(select access.members('invoices:read'))));
create policy billers_ask on billing.card_refund for insert to vigie_billing
  with check (state = 'ASKED' and asked_by = access.subject() and (select access.everywhere('billing:manage')));
-- Nobody says that money went back but its provider.
create policy providers_tell on billing.card_refund for update to vigie_billing
  using (access.kind() = 'job') with check (access.kind() = 'job');
grant select, insert on billing.card_refund to vigie_billing;
grant update (state, provider_reference, failure, settled_at, refund_payment_id, returned_payment_id)
  on billing.card_refund to vigie_billing;

alter table billing.card_event
  add column refund_id uuid references billing.card_refund,
  drop constraint card_event_kind_check,
  add constraint card_event_kind_check
    check (kind in ('PAID', 'FAILED', 'EXPIRED', 'REFUNDED', 'REFUND_FAILED'));
