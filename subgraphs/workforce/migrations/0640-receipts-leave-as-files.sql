-- Address of an archive of receipts: for one use, within its minute. Only the hash of its token is kept.
create table workforce.receipt_address (
  token_hash text primary key,
  -- In whose name the receipts are read when the archive is fetched.
  subject_kind text not null check (subject_kind in ('user', 'staff', 'machine')),
  subject_id uuid not null,
  session_id uuid not null,
  wanted jsonb not null,
  expires_at timestamptz not null
);
create index receipt_addresses_by_age on workforce.receipt_address (expires_at);

alter table workforce.receipt_address enable row level security;
alter table workforce.receipt_address force row level security;
create policy readers_take_addresses on workforce.receipt_address for insert to vigie_workforce
  with check (subject_kind = access.kind() and subject_id = access.subject());
-- Whoever comes with an address shows nothing but its token, and uses it up.
create policy bearers_show_addresses on workforce.receipt_address for select to vigie_workforce
  using (access.kind() = 'sign-in');
create policy bearers_use_addresses on workforce.receipt_address for delete to vigie_workforce
  using (access.kind() = 'sign-in');
grant select, insert, delete on workforce.receipt_address to vigie_workforce;
