-- Who the service is, as its papers name it at their head: other subgraphs write some, too. No row before its settings were
-- entered.
create function access.letterhead() returns table (
    name text, phone text, email text, street text, post_code text, city text, opening_hours text, hue text, logo text)
  language sql stable security definer set search_path = '' as $$
  select s.name, s.phone, s.email, s.street, s.post_code, s.city, s.opening_hours, s.hue, nullif(s.logo, '')
  from identity.service s
$$;
grant select on identity.service to vigie_access;
create policy papers_name_the_service on identity.service for select to vigie_access using (true);
alter function access.letterhead() owner to vigie_access;
revoke all on function access.letterhead() from public;
grant execute on function access.letterhead() to vigie_workforce;
