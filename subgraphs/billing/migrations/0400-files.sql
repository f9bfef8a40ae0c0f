-- Address of a file that billing makes when it is fetched: for one use, within its minute. Only the hash of its token is
-- kept, and the row goes when it is used.
create table billing.file_address (
  token_hash text primary key,
  -- In whose name the rows are read when the file is fetched.
  subject_kind text not null check (subject_kind in ('user', 'staff', 'machine')),
  subject_id uuid not null,
  session_id uuid not null,
  wanted jsonb not null,
  expires_at timestamptz not null
);
create index file_addresses_by_age on billing.file_address (expires_at);

alter table billing.file_address enable row level security;
alter table billing.file_address force row level security;
create policy readers_take_addresses on billing.file_address for insert to vigie_billing
  with check (subject_kind = access.kind() and subject_id = access.subject());
-- Whoever comes with an address shows nothing but its token, and uses it up.
create policy bearers_show_addresses on billing.file_address for select to vigie_billing
  using (access.kind() = 'sign-in');
create policy bearers_use_addresses on billing.file_address for delete to vigie_billing
  using (access.kind() = 'sign-in');
grant select, insert, delete on billing.file_address to vigie_billing;
