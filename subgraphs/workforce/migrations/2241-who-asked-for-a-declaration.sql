-- A receipt says at whose word somebody of the service validated; the name as it was given to them.
alter table workforce.declaration_receipt add column asked_by text check (asked_by <> '');
