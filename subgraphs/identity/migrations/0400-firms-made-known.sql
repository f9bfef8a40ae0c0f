-- The service makes accounting firms known and invites whoever leads one first. Whoever repairs accesses knows the firms
-- and their people; whoever keeps the register writes them.
create policy the_service_knows_firms on identity.firm for select to vigie_identity
  using ((select access.everywhere('access:repair')) or (select access.everywhere('members:manage')));
create policy the_service_makes_firms_known on identity.firm for insert to vigie_identity
  with check ((select access.everywhere('members:manage')));
create index firms_by_name on identity.firm (name, id);

create policy the_service_knows_firms on identity.firm_member for select to vigie_identity
  using ((select access.everywhere('access:repair')) or (select access.everywhere('members:manage')));

create policy the_service_knows_firms on identity.firm_invitation for select to vigie_identity
  using ((select access.everywhere('access:repair')));
create policy the_service_invites on identity.firm_invitation to vigie_identity
  using ((select access.everywhere('members:manage'))) with check ((select access.everywhere('members:manage')));

create policy the_service_knows_firms on identity.firm_assignment for select to vigie_identity
  using ((select access.everywhere('access:repair')));
