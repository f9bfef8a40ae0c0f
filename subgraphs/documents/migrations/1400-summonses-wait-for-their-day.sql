-- The summons to a tentative appointment is written on its day, together with the others of the account.
alter table documents.visit add column summons_on date;
create index summonses_to_write on documents.visit (summons_on) where summons_on is not null;

alter table documents.import_summons rename to batched_summons;
alter table documents.batched_summons rename column import_id to batch_id;
alter index documents.summonses_by_import rename to summonses_by_batch;
