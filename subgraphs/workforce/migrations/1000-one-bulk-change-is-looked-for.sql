-- The change to which a row belongs is looked for, instead of all changes that somebody ever asked for.
alter policy their_own on workforce.bulk_change_row
  using (exists (select from workforce.bulk_change c where c.id = bulk_change_row.bulk_change_id)
    and ((select access.everywhere('employees:read'))
      or account_id = any(array(select access.members('employees:read')))));
