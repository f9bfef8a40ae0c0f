-- After the notice nobody cancels any more, but says that the person will not come: with the fee as it was shown.
alter table appointments.visit
  add column absence_told_at timestamptz,
  add column absence_reason text check (char_length(absence_reason) <= 500),
  add column absence_fee_cents integer check (absence_fee_cents >= 0),
  add constraint absence_told_whole check (num_nonnulls(absence_told_at, absence_reason, absence_fee_cents) in (0, 3));

-- Before taxes; nothing until the service sets one.
alter table appointments.setting
  add column absence_fee_cents integer not null default 0 check (absence_fee_cents between 0 and 50000);
