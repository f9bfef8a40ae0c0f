-- A name as people type it in a hurry: without capitals and accents, hyphens as spaces.
create function identity.plain(words text) returns text language sql immutable parallel safe as $$
  select regexp_replace(replace(replace(
    regexp_replace(normalize(lower(words), NFD), '[\u0300-\u036f]', '', 'g'), 'œ', 'oe'), '-', ' '), '\s+', ' ', 'g')
$$;
