-- Another amount came than was asked for: the service looks at the provider's and settles the attempt by hand.
alter table billing.checkout
  add column settled_by uuid,
  -- What was found there.
  add column settlement text check (char_length(settlement) between 1 and 300),
  add constraint a_hand_says_why check ((settled_by is null) = (settlement is null)),
  add constraint a_hand_settles check (settled_by is null or state in ('PAID', 'EXPIRED'));
create index checkouts_unclear on billing.checkout (started_at, id) where state = 'UNCLEAR';
create policy billers_settle on billing.checkout for update to vigie_billing
  using (state = 'UNCLEAR' and (select access.everywhere('billing:manage')))
  with check (state in ('PAID', 'EXPIRED') and settled_by = access.subject()
    and (select access.everywhere('billing:manage')));
grant update (settled_by, settlement) on billing.checkout to vigie_billing;

-- Whoever settles it reads what the provider has told.
create policy billers_read on billing.card_event for select to vigie_billing
  using ((select access.everywhere('billing:manage')));
create index card_events_by_checkout on billing.card_event (checkout_id, received_at desc);
