-- A text as it is searched: the same as `searchable` of the chassis makes of it. Lower case, without accents, hyphens as
-- spaces.
create function workforce.searchable(written text) returns text
  language sql immutable parallel safe as $$
  select btrim(regexp_replace(
    translate(
      replace(replace(replace(
        regexp_replace(normalize(lower(written), NFD), '[\u0300-\u036f]', '', 'g'), 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'),
      'øłđı’‘ʼ', 'oldi'''''''),
    '[[:space:]\u2010-\u2015-]+', ' ', 'g'))
$$;

-- The service finds an account in its campaign by name, city, member number or SIRET.
alter table workforce.account add column searchable text not null
  generated always as (workforce.searchable(name || ' ' || city || ' ' || member_number || ' ' || siret)) stored;
create index accounts_by_text on workforce.account using gin (searchable extensions.gin_trgm_ops);
create index accounts_by_name on workforce.account (name, id);
