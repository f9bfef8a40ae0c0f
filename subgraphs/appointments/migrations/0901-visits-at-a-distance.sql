-- Visits are also held at a distance (R4624-41-1): such a place has no address, its notes say how to connect.
alter table appointments.centre
  drop constraint centre_kind_check,
  add constraint centre_kind_check check (kind in ('CENTRE', 'ANNEX', 'MOBILE_UNIT', 'EMPLOYER_PREMISES', 'REMOTE')),
  alter column street drop not null,
  alter column post_code drop not null,
  alter column city drop not null,
  add constraint address_unless_remote check (
    num_nonnulls(street, post_code, city) = case kind when 'REMOTE' then 0 else 3 end),
  add constraint remote_says_how check (kind <> 'REMOTE' or access_notes is not null);

-- Consent of an employee to be seen at a distance, as the service heard it (R4624-41-3). Never told to the employer.
create table appointments.remote_consent (
  id uuid primary key,
  employee_id uuid not null,
  account_id uuid not null,
  given_on date not null,
  means text not null check (means in ('ORAL', 'WRITTEN', 'ELECTRONIC')),
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null default clock.now(),
  withdrawn_at timestamptz(3),
  withdrawn_by uuid,
  constraint withdrawn_by_somebody check (num_nonnulls(withdrawn_at, withdrawn_by) in (0, 2))
);
create unique index one_consent_at_a_time on appointments.remote_consent (employee_id) where withdrawn_at is null;
create index consents_of_an_employee on appointments.remote_consent (employee_id, recorded_at desc);
alter table appointments.remote_consent enable row level security;
alter table appointments.remote_consent force row level security;
create policy jobs_and_seeds on appointments.remote_consent to vigie_appointments
  using ((select access.kind()) in ('job', 'seed')) with check ((select access.kind()) in ('job', 'seed'));
create policy the_service on appointments.remote_consent to vigie_appointments
  using ((select access.everywhere('visits:manage'))) with check ((select access.everywhere('visits:manage')));
grant select, insert, update, delete on appointments.remote_consent to vigie_appointments;

-- Nobody gets an appointment at a distance without consent, whoever gives it; nor on the premises of another employer.
create or replace function appointments.keep_place() returns trigger language plpgsql as $$
declare
  place text;
begin
  select c.kind into place from appointments.centre c where c.id = new.centre_id
    and (c.kind <> 'EMPLOYER_PREMISES' or exists (select from appointments.place_reservation r
      where r.centre_id = c.id and r.account_id = new.account_id));
  if place is null or (place = 'REMOTE' and not exists (select from appointments.remote_consent k
      where k.employee_id = new.employee_id and k.withdrawn_at is null)) then
    raise exception 'the place is not open to this visit'
      using errcode = 'exclusion_violation', constraint = 'place_is_open';
  end if;
  return new;
end $$;
