-- The summonses to all appointments ahead are an archive of documents as any other: one table of addresses for both. What
-- stood here lived a minute.
drop table documents.archive_address;
