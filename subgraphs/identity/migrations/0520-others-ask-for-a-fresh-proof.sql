-- What is sensitive elsewhere, a direct debit for instance, asks for a fresh proof, too: of the acting session, and no
-- older than identity's own `proofLife` (src/proof/rules.ts).
create function access.proven_lately() returns boolean
  language sql stable parallel safe security definer set search_path = '' as $$
  select exists (select from identity.session s where s.id = access.session() and s.revoked_at is null
    and s.proven_at > clock.now() - interval '10 minutes')
$$;
alter function access.proven_lately() owner to vigie_access;
revoke all on function access.proven_lately() from public;
grant execute on function access.proven_lately() to vigie_billing;
