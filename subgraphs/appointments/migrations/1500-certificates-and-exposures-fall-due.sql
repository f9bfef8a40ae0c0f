-- The examination for certificates (R4323-56, R4544-11-1) and the visits after an exposure and before retirement
-- (L4624-2-1) fall due like the others: what they follow from, as workforce tells it.
alter table appointments.rhythm
  add column certificates jsonb not null default '[]',
  add column exposures jsonb not null default '[]';

alter table appointments.due_visit drop constraint due_visit_kind_check;
alter table appointments.due_visit add constraint due_visit_kind_check check (kind in
  ('VIP_PERIO', 'EMA_PERIO', 'VI', 'MI_CARRIERE', 'ANCI_EXAM', 'POST_EXPO', 'POST_PRO'));

-- Certificates that an examination is for; once it was held, they stand.
alter table appointments.due_visit add column certificates text[] not null default '{}';
alter table appointments.visit add column certificates text[] not null default '{}';

-- Somebody asked for it: it stays due though nothing else asks for it, and is never put off.
alter table appointments.visit add column asked boolean not null default false;
update appointments.visit v set asked = true
  where exists (select from appointments.requested_employee r where r.visit_id = v.id);

alter table appointments.visit drop constraint visit_kind_check;
alter table appointments.visit add constraint visit_kind_check check (kind in
  ('VIP_INIT', 'EMA_INIT', 'VIP_PERIO', 'EMA_PERIO', 'VI', 'REPRISE', 'MI_CARRIERE', 'DEM_EMP', 'POST_EXPO',
   'POST_PRO', 'ANCI_EXAM'));
