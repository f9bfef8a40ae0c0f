-- Of two people who change where an account is written to, the second one learns of the first.
alter table identity.account_address add column version integer not null default 1;
