-- Whether the actor reads an account only because its membership is suspended or has ended: another reason than a right
-- that they were never given, and another thing to do about it. The service's own people are not bound by it.
create function access.reads_only(account uuid) returns boolean
  language sql stable parallel safe security definer set search_path = '' as $$
  select access.kind() in ('user', 'machine')
    and exists (select from access.read_only o where o.account_id = account)
$$;
alter function access.reads_only(uuid) owner to vigie_access;
revoke all on function access.reads_only(uuid) from public;
grant execute on function access.reads_only(uuid) to vigie_identity, vigie_workforce, vigie_appointments, vigie_billing,
  vigie_documents;
