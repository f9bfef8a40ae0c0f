-- Address of a list that leaves as a file: for one use, within its minute. Only the hash of its token is kept, and the
-- row goes when it is used: what somebody searched for stays nowhere.
create table workforce.export_address (
  token_hash text primary key,
  -- In whose name the rows are read when the file is fetched.
  subject_kind text not null check (subject_kind in ('user', 'staff', 'machine')),
  subject_id uuid not null,
  session_id uuid not null,
  wanted jsonb not null,
  expires_at timestamptz not null
);
create index export_addresses_by_age on workforce.export_address (expires_at);

alter table workforce.export_address enable row level security;
alter table workforce.export_address force row level security;
create policy readers_take_addresses on workforce.export_address for insert to vigie_workforce
  with check (subject_kind = access.kind() and subject_id = access.subject());
-- Whoever comes with an address shows nothing but its token, and uses it up.
create policy bearers_show_addresses on workforce.export_address for select to vigie_workforce
  using (access.kind() = 'sign-in');
create policy bearers_use_addresses on workforce.export_address for delete to vigie_workforce
  using (access.kind() = 'sign-in');
grant select, insert, delete on workforce.export_address to vigie_workforce;
