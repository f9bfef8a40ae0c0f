-- Whether somebody is known already is asked by the day of birth: for each declaration, and for hundreds of an import.
create index identities_by_birth on workforce.employee_identity (account_id, birth_date);
