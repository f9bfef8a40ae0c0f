-- Whoever is moved to another account takes along what was erased of them.
grant update (account_id) on workforce.erasure to vigie_workforce;
