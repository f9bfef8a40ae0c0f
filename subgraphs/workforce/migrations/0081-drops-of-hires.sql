-- Files may bring hires that are announced, instead of people to be imported.
alter table workforce.import_drop add column purpose text not null default 'IMPORT'
  check (purpose in ('IMPORT', 'HIRES'));
