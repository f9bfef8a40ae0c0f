-- The last day of a visit on request may be the service's promise, where the law would name one for its kind.
alter table workforce.visit
  add column promised boolean not null default false;
