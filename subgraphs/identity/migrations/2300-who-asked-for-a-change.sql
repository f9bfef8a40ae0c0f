-- Whoever reads what the service did to the file of an employee reads who asked for it; programs read no names of callers.
create policy readers_of_employees on identity.assistance for select to vigie_identity
  using ((select access.kind()) in ('user', 'staff')
    and ((select access.everywhere('employees:read'))
      or company_id = any(array(select m.company_id from identity.member_account m
        where m.id = any(array(select access.members('employees:read')))))));
