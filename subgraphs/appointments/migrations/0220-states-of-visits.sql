-- An appointment is tentative until its summons leaves, then it stays where it is; somebody may confirm it. When its
-- hour has come the visit was held, or the person was away: excused or not.
alter table appointments.visit
  drop constraint visit_status_check,
  drop constraint visit_check1,
  drop constraint visit_check2,
  drop constraint practitioner_free,
  drop constraint employee_free,
  add constraint visit_status_check check (status in ('TO_PLAN', 'PLANNED', 'SUMMONED', 'CONFIRMED', 'HELD', 'EXCUSED',
    'NOT_EXCUSED', 'CANCELLED_BY_EMPLOYEE', 'CANCELLED_BY_EMPLOYER', 'CANCELLED_BY_SERVICE', 'NO_LONGER_DUE')),
  add constraint booked_with_its_slot check ((status in ('PLANNED', 'SUMMONED', 'CONFIRMED'))
    <= (num_nonnulls(slot_id, cancellable_until, explanation) = 3)),
  add constraint appointment_complete check ((status in ('PLANNED', 'SUMMONED', 'CONFIRMED', 'HELD', 'EXCUSED', 'NOT_EXCUSED'))
    <= (num_nonnulls(day, starts_at, ends_at, centre_id, practitioner_id) = 5)),
  -- A practitioner sees one employee at a time.
  add constraint practitioner_free exclude using gist
    (practitioner_id with =, tstzrange(starts_at, ends_at) with &&) where (status in ('PLANNED', 'SUMMONED', 'CONFIRMED')),
  -- Nobody is in two places at once.
  add constraint employee_free exclude using gist
    (employee_id with =, tstzrange(starts_at, ends_at) with &&) where (status in ('PLANNED', 'SUMMONED', 'CONFIRMED'));

drop index appointments.one_visit_per_slot;
create unique index one_visit_per_slot on appointments.visit (slot_id) where status in ('PLANNED', 'SUMMONED', 'CONFIRMED');
drop index appointments.one_open_visit_of_a_kind;
create unique index one_open_visit_of_a_kind on appointments.visit (employee_id, kind, absence_id) nulls not distinct
  where status in ('TO_PLAN', 'PLANNED', 'SUMMONED', 'CONFIRMED');
drop index appointments.open_visits;
create index open_visits on appointments.visit (account_id, latest_date)
  where status in ('TO_PLAN', 'PLANNED', 'SUMMONED', 'CONFIRMED');
