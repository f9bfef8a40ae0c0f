-- Programs follow the declarations of all accounts by their changes.
create index declarations_by_change on workforce.declaration (updated_at, id);
