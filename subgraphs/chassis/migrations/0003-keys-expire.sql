-- Idempotency keys hold for a day. The relay's login, which visits every subgraph, may remove those that are older, and
-- no others: it says `delete`, the policy says which.
create procedure chassis.let_keys_expire(subgraph text) language plpgsql as $body$
begin
  execute format($ddl$
    create index idempotency_by_age on %1$I.idempotency (created_at);
    create policy expired_keys_are_forgotten on %1$I.idempotency for delete to vigie_relay
      using (created_at < clock.now() - interval '1 day');
    grant delete on %1$I.idempotency to vigie_relay;
  $ddl$, subgraph);
end $body$;
