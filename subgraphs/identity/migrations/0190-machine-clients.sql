-- Programs: what each is bound to, what it shows to come in, how much it may ask, when it was last there.
alter table identity.client
  add column purpose text,
  -- The whole service, one firm with its clients, or the accounts of `client_account`.
  add column binding text not null default 'SERVICE' check (binding in ('SERVICE', 'FIRM', 'ACCOUNTS')),
  add column firm_id uuid references identity.firm,
  -- Programs of the portal itself, which nobody manages by hand.
  add column internal boolean not null default false,
  -- Cost units that a minute brings; null for the usual of the portal. With less than the dearest operation costs there
  -- would be some that the program can never run.
  add column units_per_minute integer check (units_per_minute between 100000 and 20000000),
  add column created_at timestamptz not null default clock.now(),
  add column created_by uuid,
  -- Written at most once a minute.
  add column last_used_at timestamptz,
  -- Wrong secrets since `wrong_since`: they are counted so that a flood of them neither fills the journal nor goes unseen.
  add column wrong_tries integer not null default 0,
  add column wrong_since timestamptz,
  -- Suspended programs can be let in again, revoked ones never.
  add column revoked_at timestamptz,
  add column version integer not null default 1,
  add constraint firms_by_name check ((binding = 'FIRM') = (firm_id is not null)),
  add constraint revoked_for_good check (revoked_at is null or disabled_at is not null);
create index clients_by_name on identity.client (name, id);

-- The secrets of a program. Of two the older one ends when the overlap of a rotation is over.
create table identity.client_secret (
  id uuid primary key,
  client_id uuid not null references identity.client,
  secret_hash text not null,
  -- Its last characters, by which people tell one from another.
  hint text,
  created_at timestamptz not null default clock.now(),
  ends_at timestamptz
);
create index secrets_of_a_client on identity.client_secret (client_id, created_at desc);

create table identity.client_account (
  client_id uuid not null references identity.client,
  account_id uuid not null references identity.member_account,
  primary key (client_id, account_id)
);
create index clients_of_an_account on identity.client_account (account_id);

-- Rights of the programs of a firm: each counts on the accounts on which the firm's people may do as much. A table of its
-- own, since a row of `access.grants` without an account would mean all of them.
create table access.firm_scope (
  client_id uuid not null,
  firm_id uuid not null,
  scope text not null check (scope ~ '^[a-z]+:[a-z]+$'),
  primary key (client_id, scope)
);

do $$
declare name text;
begin
  foreach name in array array['identity.client_secret', 'identity.client_account', 'access.firm_scope']
  loop
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
    execute format('create policy seeds on %s to vigie_identity
      using (access.kind() = ''seed'') with check (access.kind() = ''seed'')', name);
    execute format('create policy managers_of_clients on %s to vigie_identity
      using ((select access.everywhere(''clients:manage''))) with check ((select access.everywhere(''clients:manage'')))', name);
    execute format('grant select, insert, update on %s to vigie_identity', name);
  end loop;
end $$;
grant delete on identity.client_account, access.firm_scope to vigie_identity;

create policy managers_of_clients on identity.client to vigie_identity
  using ((select access.everywhere('clients:manage'))) with check ((select access.everywhere('clients:manage')));
create policy managers_of_clients_know_firms on identity.firm for select to vigie_identity
  using ((select access.everywhere('clients:manage')));
create policy managers_of_clients_end_their_sessions on identity.session to vigie_identity
  using (subject_kind = 'machine' and (select access.everywhere('clients:manage')))
  with check (subject_kind = 'machine' and (select access.everywhere('clients:manage')));
create policy sign_in_compares_secrets on identity.client_secret for select to vigie_identity
  using (access.kind() = 'sign-in');
create policy sign_in_counts_tries on identity.client for update to vigie_identity
  using (access.kind() = 'sign-in') with check (access.kind() = 'sign-in');

-- Secrets that stood with their programs.
create policy migrations_read on identity.client for select to vigie_owner using (true);
create policy migrations_write on identity.client_secret for insert to vigie_owner with check (true);
insert into identity.client_secret (id, client_id, secret_hash)
select gen_random_uuid(), id, secret_hash from identity.client;
drop policy migrations_read on identity.client;
drop policy migrations_write on identity.client_secret;
alter table identity.client drop column secret_hash;

-- Programs whose rights the actor may write: never those of the portal itself, and never people.
create function access.managed_clients() returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select c.id from identity.client c where not c.internal and access.everywhere('clients:manage')
$$;
grant select (internal, last_used_at) on identity.client to vigie_access;
alter function access.managed_clients() owner to vigie_access;
revoke all on function access.managed_clients() from public;
grant execute on function access.managed_clients() to vigie_identity;
create policy managers_of_clients on access.grants to vigie_identity
  using (scope is not null and subject_id = any(array(select access.managed_clients())))
  with check (scope is not null and subject_id = any(array(select access.managed_clients())));

-- What those of the portal may do is shown all the same.
create policy managers_of_clients_see_scopes on access.grants for select to vigie_identity
  using (scope is not null and (select access.everywhere('clients:manage')));

-- As before, and the rights of a firm's programs: a mandate that ends takes them along at the same instant.
create index people_of_firms on identity.person (firm_id) where firm_id is not null;
create policy functions_read_firm_scopes on access.firm_scope for select to vigie_access using (true);
grant select on access.firm_scope to vigie_access;
create or replace function access.held(wanted text) returns table (account_id uuid)
  language sql stable parallel safe security definer set search_path = '' as $$
  select g.account_id
  from access.grants g
  where g.subject_id = access.subject()
    and access.kind() in ('user', 'staff', 'machine')
    and g.valid_from <= (select clock.now())
    and (g.valid_until is null or g.valid_until > (select clock.now()))
    and (g.scope = wanted
      or g.role in (select r.role from access.role_scope r where r.scope = wanted))
  union all
  select distinct g.account_id
  from access.firm_scope f
    join identity.person p on p.firm_id = f.firm_id and p.disabled_at is null
    join access.grants g on g.subject_id = p.id
  where access.kind() = 'machine'
    and f.client_id = access.subject()
    and f.scope = wanted
    and g.account_id is not null
    and g.valid_from <= (select clock.now())
    and (g.valid_until is null or g.valid_until > (select clock.now()))
    and (g.role = 'accountant' or g.role ~ '^mandate-')
    and g.role in (select r.role from access.role_scope r where r.scope = wanted)
$$;
create or replace function access.scopes_of(subject uuid) returns setof text
  language sql stable parallel safe security definer set search_path = '' as $$
  select distinct coalesce(g.scope, r.scope)
  from access.grants g left join access.role_scope r on r.role = g.role
  where g.subject_id = subject
    and g.valid_from <= clock.now()
    and (g.valid_until is null or g.valid_until > clock.now())
    and coalesce(g.scope, r.scope) is not null
  union
  select f.scope from access.firm_scope f where f.client_id = subject
$$;

create function access.tell_of_client() returns trigger language plpgsql as $$
begin
  perform pg_notify('access', coalesce(new.client_id, old.client_id)::text);
  return null;
end $$;
create trigger tell after insert or update or delete on access.firm_scope
  for each row execute function access.tell_of_client();
create trigger tell_of_quota after update of units_per_minute on identity.client
  for each row execute function access.tell_of_holder();

-- What the gateway asks for each token, with what a program may spend.
drop function access.caller(uuid);
create function access.caller(session uuid)
  returns table (kind text, subject_id uuid, scopes text[], ends_at timestamptz, holds_until timestamptz,
    units_per_minute integer)
  language sql stable security definer set search_path = '' as $$
  select s.subject_kind, s.subject_id, array(select access.scopes_of(s.subject_id)), s.ends_at,
    -- A right that begins or ends at an instant changes the answer without anybody being told.
    (select min(turn) from access.grants g, lateral (values (g.valid_from), (g.valid_until)) as turns (turn)
      where g.subject_id = s.subject_id and turn > clock.now()),
    (select c.units_per_minute from identity.client c where c.id = s.subject_id)
  from identity.session s
  where s.id = session and s.revoked_at is null and s.ends_at > clock.now()
    and not exists (select from identity.person p where p.id = s.subject_id and p.disabled_at is not null)
    and not exists (select from identity.client c where c.id = s.subject_id and c.disabled_at is not null)
$$;
grant select (units_per_minute) on identity.client to vigie_access;
alter function access.caller(uuid) owner to vigie_access;
revoke all on function access.caller(uuid) from public;
grant execute on function access.caller(uuid) to vigie_gateway;

-- The gateway says that a program is there; several gateways together write it once a minute.
create function access.note_use(program uuid) returns void
  language sql volatile security definer set search_path = '' as $$
  update identity.client set last_used_at = clock.now()
  where id = program and (last_used_at is null or last_used_at < clock.now() - interval '1 minute')
$$;
grant update (last_used_at) on identity.client to vigie_access;
create policy the_gateway_notes_use on identity.client for update to vigie_access using (true);
alter function access.note_use(uuid) owner to vigie_access;
revoke all on function access.note_use(uuid) from public;
grant execute on function access.note_use(uuid) to vigie_gateway;
