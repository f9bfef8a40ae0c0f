-- What a subgraph notes is carried to the one journal that identity keeps. The notes themselves take no update, not even
-- a mark: what waits to be carried stands beside them.
create procedure chassis.let_journal_be_carried(subgraph text) language plpgsql as $body$
begin
  execute format($ddl$
    alter table %1$I.audit
      add column session_id uuid default nullif(current_setting('vigie.session', true), '')::uuid;

    create table %1$I.audit_waiting (
      position bigint generated always as identity primary key,
      audit_id uuid not null unique
    );
    alter table %1$I.audit_waiting enable row level security;
    alter table %1$I.audit_waiting force row level security;
    create policy every_note_waits on %1$I.audit_waiting for insert to %2$I with check (true);
    create policy the_relay_takes on %1$I.audit_waiting to vigie_relay using (true);
    grant insert on %1$I.audit_waiting to %2$I;
    grant select, delete on %1$I.audit_waiting to vigie_relay;

    create policy the_relay_carries on %1$I.audit for select to vigie_relay
      using (exists (select from %1$I.audit_waiting w where w.audit_id = id));
    grant select on %1$I.audit to vigie_relay;

    -- What was noted before is carried too.
    create policy migrations_read on %1$I.audit for select to vigie_owner using (true);
    create policy migrations_write on %1$I.audit_waiting for insert to vigie_owner with check (true);
    insert into %1$I.audit_waiting (audit_id) select id from %1$I.audit order by at, id;
    drop policy migrations_read on %1$I.audit;
    drop policy migrations_write on %1$I.audit_waiting;

    create trigger wait after insert on %1$I.audit referencing new table as noted
      for each statement execute function chassis.let_notes_wait();
  $ddl$, subgraph, 'vigie_' || subgraph);
end $body$;

create function chassis.let_notes_wait() returns trigger language plpgsql as $$
begin
  execute format('insert into %I.audit_waiting (audit_id) select id from noted', tg_table_schema);
  perform pg_notify('journal', tg_table_schema);
  return null;
end $$;
