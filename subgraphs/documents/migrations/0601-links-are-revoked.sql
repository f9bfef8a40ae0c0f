-- A private link that reached the wrong person is closed by hand: it opens nothing from that instant on, and nothing more
-- is sent the same way.
alter table documents.delivery
  add column revoked_at timestamptz,
  add column revoked_by uuid,
  add constraint revoked_by_somebody check (num_nonnulls(revoked_at, revoked_by) in (0, 2)),
  add constraint links_of_employees_are_revoked check (revoked_at is null or audience = 'EMPLOYEE');
grant update (revoked_at, revoked_by) on documents.delivery to vigie_documents;

create policy readers_revoke on documents.delivery for update to vigie_documents
  using (access.kind() in ('user', 'staff', 'machine') and audience = 'EMPLOYEE'
    and access.allows(account_id, 'summons:read'))
  with check (revoked_by = access.subject());

drop policy bearers_show_links on documents.delivery;
drop policy bearers_use_links on documents.delivery;
create policy bearers_show_links on documents.delivery for select to vigie_documents
  using (access.kind() = 'sign-in' and token_hash is not null and revoked_at is null);
create policy bearers_use_links on documents.delivery for update to vigie_documents
  using (access.kind() = 'sign-in' and token_hash is not null and revoked_at is null)
  with check (access.kind() = 'sign-in' and opened_at is not null);
