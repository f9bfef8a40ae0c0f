-- A service shows itself in its own colour and with its own logo.
alter table identity.service
  add column hue text not null default 'PETROL' check (hue in ('PETROL', 'OCEAN', 'FOREST', 'PLUM', 'SLATE')),
  -- A data URL of at most 32 KiB of picture; empty where there is none.
  add column logo text not null default '' check (length(logo) <= 44000);
