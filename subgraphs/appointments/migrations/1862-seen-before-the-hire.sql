-- The visit before the hire for which the service granted an exemption: the next one is counted from it.
alter table appointments.rhythm
  add column seen_before_kind text check (seen_before_kind in ('VIP_INIT', 'VIP_PERIO', 'EMA_INIT', 'EMA_PERIO')),
  add column seen_before_on date,
  add check ((seen_before_kind is null) = (seen_before_on is null));
