-- The register can be read by city.
create index accounts_by_city on identity.member_account (city, name, id);
