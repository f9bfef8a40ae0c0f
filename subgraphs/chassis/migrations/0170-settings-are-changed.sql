-- Settings are rows of typed columns in tables of their subgraph. Who changed which of them last, and how often, stands
-- beside them; what it was before stands in the journal.
create procedure chassis.let_settings_be_changed(subgraph text, setting_tables text[]) language plpgsql as $body$
declare
  login text := 'vigie_' || subgraph;
  name text;
begin
  execute format($ddl$
    create table %1$I.setting_change (
      code text primary key,
      version integer not null default 1,
      changed_at timestamptz not null default clock.now(),
      changed_by uuid
    );
    alter table %1$I.setting_change enable row level security;
    alter table %1$I.setting_change force row level security;
    create policy those_who_set on %1$I.setting_change to %2$I
      using ((select access.everywhere('settings:write')))
      with check ((select access.everywhere('settings:write')));
    grant select, insert, update on %1$I.setting_change to %2$I;
  $ddl$, subgraph, login);
  foreach name in array setting_tables loop
    execute format($ddl$
      create policy those_who_set on %1$I.%3$I for update to %2$I
        using ((select access.everywhere('settings:write')))
        with check ((select access.everywhere('settings:write')));
      grant update on %1$I.%3$I to %2$I;
    $ddl$, subgraph, login, name);
  end loop;
end $body$;
