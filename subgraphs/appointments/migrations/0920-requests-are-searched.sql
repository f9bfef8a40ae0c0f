-- Name and number of an account as they are searched: a request is found by whose employee it is about. Known from the
-- next change of each account on, or at once with `npm run copies`.
alter table appointments.account_trade add column searchable text;
