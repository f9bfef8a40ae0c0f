-- Somebody calls: whose line is it? Compared by the nine digits that every way of writing a French number ends with.
create function identity.line_of(phone text) returns text language sql immutable parallel safe as $$
  select right(regexp_replace(phone, '\D', '', 'g'), 9)
$$;
create index contacts_by_line on identity.account_contact (identity.line_of(phone)) where phone is not null;
create index users_by_line on identity.account_user (identity.line_of(phone)) where phone is not null;
