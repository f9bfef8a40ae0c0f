-- What else others are compared by: how late the late visits were, and how many people did not come. Counted anew by
-- the next run of the figures, for this year and the one before.
alter table appointments.service_figure
  add column days_late integer not null default 0 check (days_late >= 0),
  add column missed integer not null default 0 check (missed >= 0);
alter table appointments.trade_figure
  add column days_late integer not null default 0 check (days_late >= 0),
  add column missed integer not null default 0 check (missed >= 0);
