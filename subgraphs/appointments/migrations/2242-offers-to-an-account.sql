-- What is offered to an account now, for its dashboard.
create index open_offers_of_an_account on appointments.slot_offer (account_id) where state = 'OPEN';
