-- What machinery has carried on holds people's names for no reason any more: an event a month after everybody has it,
-- what was noted three years after (the longest that the CNIL gives to journals). Whoever says `delete`, the policies
-- say which rows; the relay visits every table of which one of them names it.
create procedure chassis.let_the_past_go(subgraph text) language plpgsql as $body$
begin
  execute format($ddl$
    create policy carried_events_are_forgotten on %1$I.outbox for delete to vigie_relay
      using (relayed_at < clock.now() - interval '30 days');
    create policy consumed_events_are_forgotten on %1$I.inbox for delete to vigie_relay
      using (consumed_at < clock.now() - interval '30 days');
    create policy old_notes_are_forgotten on %1$I.audit for delete to vigie_relay
      using (at < clock.now() - interval '36 months');
    grant delete on %1$I.outbox, %1$I.inbox, %1$I.audit to vigie_relay;
  $ddl$, subgraph);
end $body$;
