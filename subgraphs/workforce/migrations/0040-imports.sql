-- What somebody sent: a list for one account, or declarations that are shared out over all their accounts.
create table workforce.import_drop (
  id uuid primary key,
  -- The account from whose page it was sent; null: for all of them.
  account_id uuid,
  subject_kind text not null check (subject_kind in ('user', 'staff', 'machine')),
  subject_id uuid not null,
  state text not null check (state in ('EXPECTED', 'RECEIVING', 'READING', 'READ', 'REFUSED')),
  -- Why it was refused, with the place.
  refusal jsonb,
  -- What goes to no account: establishments that are not open, declarations set aside, files refused.
  report jsonb,
  created_at timestamptz(3) not null default clock.now()
);
create index drops_by_subject on workforce.import_drop (subject_id, created_at desc);

create table workforce.import_file (
  id uuid primary key,
  drop_id uuid not null references workforce.import_drop,
  position integer not null,
  -- As the person's machine calls it.
  name text not null,
  byte_size bigint not null default 0
);
create index files_by_drop on workforce.import_file (drop_id, position);

-- The bytes of a file, encrypted, while they wait to be read; those of a list also while its columns may still be
-- matched otherwise. Gone before anything is applied.
create table workforce.import_piece (
  file_id uuid not null references workforce.import_file,
  position integer not null,
  encrypted bytea not null,
  primary key (file_id, position)
);
-- Nothing is won by compressing what is encrypted.
alter table workforce.import_piece alter column encrypted set storage external;

-- Address to which files are sent, for one use by whoever holds it; only the hash of its token is kept.
create table workforce.upload_address (
  token_hash text primary key,
  drop_id uuid not null references workforce.import_drop,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table workforce.import (
  id uuid primary key,
  drop_id uuid not null references workforce.import_drop,
  account_id uuid not null,
  kind text not null check (kind in ('LIST', 'DSN')),
  state text not null check (state in ('TO_MATCH', 'DECIDING', 'READY', 'APPLYING', 'APPLIED', 'UNDOING', 'UNDONE',
    'DISCARDED')),
  file_names text[] not null,
  -- Of a list, encrypted: its sheets, what the columns are taken for, some of their values. Gone with its file.
  columns bytea,
  -- Of declarations: months, what is shown beside the rows.
  declared jsonb,
  -- What may be concluded from the source beyond its rows.
  rules jsonb not null,
  -- What comes of the rows, counted when they were decided last.
  counts jsonb not null default '{}',
  effects jsonb not null default '{}',
  version integer not null default 1,
  created_at timestamptz(3) not null default clock.now(),
  subject_kind text not null check (subject_kind in ('user', 'staff', 'machine')),
  subject_id uuid not null,
  applied_kind text check (applied_kind in ('user', 'staff', 'machine')),
  applied_by uuid,
  applied_at timestamptz,
  finished_at timestamptz,
  undoable_until timestamptz,
  undone_kind text check (undone_kind in ('user', 'staff', 'machine')),
  undone_by uuid,
  undone_at timestamptz,
  -- Once its rows are forgotten, an import is told by its counts.
  rows_forgotten_at timestamptz
);
create index imports_by_account on workforce.import (account_id, created_at desc, id desc);
create index imports_by_drop on workforce.import (drop_id);

create table workforce.import_row (
  id uuid primary key,
  import_id uuid not null references workforce.import,
  account_id uuid not null,
  -- Order of the source; people who are missing from it come last.
  position integer not null,
  -- Unique in the import, the same after a correction.
  key text not null,
  revision integer not null default 1,
  -- Null until it was decided. MISSING: somebody of the account whom the source should name and does not.
  outcome text check (outcome in ('CREATE', 'UPDATE', 'LEAVE', 'SAME', 'ERROR', 'MISSING')),
  -- Somebody of the account whom the row means or, once applied, who was made of it.
  employee_id uuid,
  -- Encrypted: cells as they were read, national numbers among them, and what was decided.
  content bytea not null,
  state text not null default 'WAITING' check (state in ('WAITING', 'DONE', 'FAILED', 'UNDONE', 'KEPT')),
  -- Why it was not applied, or not undone.
  reason text,
  -- Version of the employee as the import left them: whoever has another one was changed since.
  version_after integer,
  -- Encrypted: how the employee stood before.
  before bytea,
  unique (import_id, key)
);
create index rows_by_place on workforce.import_row (import_id, position);
create index rows_by_outcome on workforce.import_row (import_id, outcome, position);
create index rows_by_state on workforce.import_row (import_id, state, position);

-- The part of a row that touches health or handicap, encrypted: a right of its own.
create table workforce.import_secret (
  row_id uuid primary key references workforce.import_row on delete cascade,
  account_id uuid not null,
  content bytea not null
);

-- How far a job has come. Written beside its transaction, so that it can be seen while that is open.
create table workforce.import_progress (
  -- A drop while it is read, an import afterwards.
  about_id uuid primary key,
  done integer not null,
  total integer not null,
  at timestamptz not null default clock.now()
);

-- How somebody matched the columns of a list, by its headings.
create table workforce.column_memory (
  account_id uuid not null,
  fingerprint text not null,
  fields jsonb not null,
  constants jsonb not null,
  primary key (account_id, fingerprint)
);

-- Rules of the service for imports: one row.
create table workforce.import_setting (
  only_row boolean primary key default true check (only_row),
  -- Days after which the rows of an import are forgotten, applied or not.
  keep_days smallint not null default 14 check (keep_days between 1 and 90),
  -- Hours in which an import can be undone.
  undo_hours smallint not null default 24 check (undo_hours between 1 and 168)
);
insert into workforce.import_setting default values;

-- Declared by mistake and taken back: no list shows them, programs that follow changes see somebody who never came.
alter table workforce.employee add column withdrawn_at timestamptz;

do $$
declare
  name text;
begin
  foreach name in array array['import_drop', 'import_file', 'import_piece', 'upload_address', 'import', 'import_row',
    'import_secret', 'import_progress', 'column_memory', 'import_setting']
  loop
    execute format('alter table workforce.%I enable row level security', name);
    execute format('alter table workforce.%I force row level security', name);
    execute format('grant select, insert, update, delete on workforce.%I to vigie_workforce', name);
  end loop;

  -- Jobs of one account see that account; those that share out a drop see the service.
  foreach name in array array['import', 'import_row', 'import_secret', 'column_memory'] loop
    execute format('create policy jobs on workforce.%I to vigie_workforce
      using (access.kind() in (''job'', ''seed'') and (access.job_account() is null or account_id = access.job_account()))
      with check (access.kind() in (''job'', ''seed'') and (access.job_account() is null or account_id = access.job_account()))', name);
  end loop;
  foreach name in array array['import_drop', 'import_file', 'import_piece', 'upload_address', 'import_progress'] loop
    execute format('create policy jobs on workforce.%I to vigie_workforce
      using ((select access.kind()) in (''job'', ''seed'')) with check ((select access.kind()) in (''job'', ''seed''))', name);
  end loop;

  -- What a source holds is not on file yet: it is shown to those who may put it there.
  foreach name in array array['import_row', 'column_memory'] loop
    execute format('create policy writers on workforce.%I to vigie_workforce
      using (((select access.everywhere(''employees:write'')) or account_id = any(array(select access.members(''employees:write''))))
        and ((select access.everywhere(''employees:identity'')) or account_id = any(array(select access.members(''employees:identity'')))))
      with check (((select access.everywhere(''employees:write'')) or account_id = any(array(select access.members(''employees:write''))))
        and ((select access.everywhere(''employees:identity'')) or account_id = any(array(select access.members(''employees:identity'')))))', name);
  end loop;
end $$;
revoke update, delete on workforce.import_setting from vigie_workforce;
revoke insert on workforce.import_setting from vigie_workforce;

create policy confidants on workforce.import_secret to vigie_workforce
  using (((select access.everywhere('employees:confidential'))
      or account_id = any(array(select access.members('employees:confidential')))))
  with check (((select access.everywhere('employees:confidential'))
      or account_id = any(array(select access.members('employees:confidential')))));

-- That there was an import, by whom and with what result, is part of how the workforce came to be what it is.
create policy readers on workforce.import for select to vigie_workforce
  using ((select access.everywhere('employees:read'))
    or account_id = any(array(select access.members('employees:read'))));
create policy writers on workforce.import for update to vigie_workforce
  using ((select access.everywhere('employees:write'))
    or account_id = any(array(select access.members('employees:write'))))
  with check ((select access.everywhere('employees:write'))
    or account_id = any(array(select access.members('employees:write'))));

-- A drop may name establishments that are none of this service's accounts: whoever sent it sees it.
create policy senders on workforce.import_drop to vigie_workforce
  using (access.kind() in ('user', 'staff', 'machine') and subject_id = (select access.subject()))
  with check (access.kind() in ('user', 'staff', 'machine') and subject_id = (select access.subject()));
create policy senders on workforce.import_file for select to vigie_workforce
  using (exists (select from workforce.import_drop d where d.id = drop_id));
create policy senders_take_addresses on workforce.upload_address for insert to vigie_workforce
  with check (access.kind() in ('user', 'staff', 'machine') and exists (select from workforce.import_drop d where d.id = drop_id));

-- Whoever comes with an address shows nothing but its token.
create policy bearers_show_addresses on workforce.upload_address for select to vigie_workforce
  using (access.kind() = 'sign-in');
create policy bearers_use_addresses on workforce.upload_address for update to vigie_workforce
  using (access.kind() = 'sign-in' and used_at is null and expires_at > clock.now())
  with check (access.kind() = 'sign-in' and used_at is not null);

create policy senders_and_readers on workforce.import_progress for select to vigie_workforce
  using (exists (select from workforce.import_drop d where d.id = about_id)
    or exists (select from workforce.import i where i.id = about_id));

create policy everybody_signed_in on workforce.import_setting for select to vigie_workforce
  using ((select access.kind()) in ('user', 'staff', 'machine', 'job', 'seed'));
