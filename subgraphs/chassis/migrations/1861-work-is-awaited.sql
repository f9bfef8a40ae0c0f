-- Somebody who looks at a screen waits for some work, and an import of eight hundred people must not stand before it.
create procedure chassis.let_work_be_awaited(subgraph text) language plpgsql as $body$
begin
  execute format($ddl$
    drop function %1$I.enqueue(text, json, text, timestamptz, text);
    create function %1$I.enqueue(
      task text, payload json, queue text default null, run_at timestamptz default null, key text default null,
      awaited boolean default false
    ) returns void language plpgsql security definer set search_path = '' as $function$
    begin
      perform %1$I.add_job(task, payload, queue_name => queue, run_at => run_at, job_key => key,
        priority => case when awaited then -1 else 0 end);
    end $function$;
    revoke all on function %1$I.enqueue(text, json, text, timestamptz, text, boolean) from public;
    alter function %1$I.enqueue(text, json, text, timestamptz, text, boolean) owner to %2$I;
    grant execute on function %1$I.enqueue(text, json, text, timestamptz, text, boolean) to %3$I, vigie_relay;
  $ddl$, subgraph || '_jobs', 'vigie_' || subgraph || '_jobs', 'vigie_' || subgraph);
end $body$;
