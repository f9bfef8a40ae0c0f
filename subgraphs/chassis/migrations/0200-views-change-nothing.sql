-- Somebody of the service looks at an account as one of its users sees it, in a session of its own. Identity writes it;
-- what is open in such a session follows from it, on every subgraph at once.
create table access.view (
  session_id uuid primary key,
  account_id uuid not null,
  -- The user through whose eyes.
  person_id uuid not null
);
alter table access.view enable row level security;
alter table access.view force row level security;
create policy rights_ask on access.view for select to vigie_access using (true);
grant select on access.view to vigie_access;

create function access.session() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('vigie.session', true), '')::uuid $$;

create function access.viewing() returns boolean
  language sql stable parallel safe security definer set search_path = '' as $$
  select access.kind() = 'staff' and exists (select from access.view v where v.session_id = access.session())
$$;
alter function access.viewing() owner to vigie_access;

-- The gateway refuses every change in such a session. Behind it no command can claim its key, so that none runs.
create procedure chassis.let_views_change_nothing(subgraph text) language plpgsql as $body$
begin
  execute format($ddl$
    create policy views_change_nothing on %1$I.idempotency as restrictive for insert to %2$I
      with check (not (select access.viewing()));
  $ddl$, subgraph, 'vigie_' || subgraph);
end $body$;
