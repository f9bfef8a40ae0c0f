-- The import from which a visit follows: its summons is announced together with the others of that import.
alter table appointments.visit add column import_id uuid;
