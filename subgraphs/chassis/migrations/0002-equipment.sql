-- What every subgraph's schema has: audit, outbox, inbox, idempotency keys. Called by the first migration of each.
create schema chassis;

create procedure chassis.equip(subgraph text) language plpgsql as $body$
declare
  login text := 'vigie_' || subgraph;
begin
  execute format($ddl$
    create schema if not exists %1$I;
    grant usage on schema %1$I to %2$I, vigie_relay;

    -- One row per change, in the transaction of the change. Names of fields, never their values.
    create table %1$I.audit (
      id uuid primary key default gen_random_uuid(),
      at timestamptz not null default clock.now(),
      actor_kind text not null default access.kind(),
      actor_id uuid default access.subject(),
      request_id text default nullif(current_setting('vigie.request', true), ''),
      account_id uuid,
      action text not null,
      target_id uuid,
      details jsonb not null default '{}'
    );
    create index audit_by_account on %1$I.audit (account_id, at desc);
    alter table %1$I.audit enable row level security;
    alter table %1$I.audit force row level security;
    create policy everybody_is_audited on %1$I.audit for insert to %2$I with check (true);
    create policy readers_of_the_journal on %1$I.audit for select to %2$I
      using ((select access.everywhere('journal:read'))
        or account_id = any(array(select access.members('journal:read'))));
    -- No update, no delete: the journal only grows.
    grant insert, select on %1$I.audit to %2$I;

    -- Events leave in the transaction that made them true; the relay carries them to the others' inboxes.
    create table %1$I.outbox (
      position bigint generated always as identity primary key,
      id uuid not null unique default gen_random_uuid(),
      type text not null,
      key text not null,
      account_id uuid,
      payload jsonb not null,
      created_at timestamptz not null default clock.now(),
      relayed_at timestamptz
    );
    create index outbox_waiting on %1$I.outbox (position) where relayed_at is null;
    alter table %1$I.outbox enable row level security;
    alter table %1$I.outbox force row level security;
    create policy events_are_written on %1$I.outbox for insert to %2$I with check (true);
    create policy the_relay_reads on %1$I.outbox for select to vigie_relay using (true);
    create policy the_relay_marks on %1$I.outbox for update to vigie_relay using (true);
    grant insert on %1$I.outbox to %2$I;
    grant select, update on %1$I.outbox to vigie_relay;
    create trigger tell after insert on %1$I.outbox
      for each statement execute function chassis.tell_relay();

    -- Each event is consumed once, however often it arrives.
    create table %1$I.inbox (
      event_id uuid primary key,
      type text not null,
      key text not null,
      account_id uuid,
      payload jsonb not null,
      received_at timestamptz not null default clock.now(),
      consumed_at timestamptz
    );
    create index inbox_waiting on %1$I.inbox (received_at) where consumed_at is null;
    alter table %1$I.inbox enable row level security;
    alter table %1$I.inbox force row level security;
    create policy the_relay_delivers on %1$I.inbox for insert to vigie_relay with check (true);
    create policy the_relay_checks on %1$I.inbox for select to vigie_relay using (true);
    create policy jobs_read on %1$I.inbox for select to %2$I using (access.kind() = 'job');
    create policy jobs_mark on %1$I.inbox for update to %2$I using (access.kind() = 'job');
    grant insert, select on %1$I.inbox to vigie_relay;
    grant select, update on %1$I.inbox to %2$I;

    -- A repeated mutation has one effect: the first result is kept under the caller's key.
    create table %1$I.idempotency (
      actor_id uuid not null,
      key uuid not null,
      command text not null,
      input_hash text not null,
      result jsonb,
      created_at timestamptz not null default clock.now(),
      primary key (actor_id, key)
    );
    alter table %1$I.idempotency enable row level security;
    alter table %1$I.idempotency force row level security;
    create policy own_keys on %1$I.idempotency to %2$I
      using (actor_id = (select access.subject())) with check (actor_id = (select access.subject()));
    grant select, insert, update on %1$I.idempotency to %2$I;
  $ddl$, subgraph, login);

  -- graphile-worker's tables are private to the job login that owns them: this one door is open to others,
  -- inside the transaction of the change that asks for the work.
  execute format($ddl$
    create function %1$I.enqueue(
      task text, payload json, queue text default null, run_at timestamptz default null, key text default null
    ) returns void language plpgsql security definer set search_path = '' as $function$
    begin
      perform %1$I.add_job(task, payload, queue_name => queue, run_at => run_at, job_key => key);
    end $function$;
    revoke all on function %1$I.enqueue(text, json, text, timestamptz, text) from public;
    alter function %1$I.enqueue(text, json, text, timestamptz, text) owner to %2$I;
    grant usage on schema %1$I to %3$I, vigie_relay;
    grant execute on function %1$I.enqueue(text, json, text, timestamptz, text) to %3$I, vigie_relay;
  $ddl$, subgraph || '_jobs', login || '_jobs', login);
end $body$;

create function chassis.tell_relay() returns trigger language plpgsql as $$
begin
  perform pg_notify('outbox', tg_table_schema);
  return null;
end $$;
