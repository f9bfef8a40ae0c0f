-- People are seen in more places than centres: annexes, the stops of mobile units, the premises of their employers.
alter table appointments.centre
  add column kind text not null default 'CENTRE'
    check (kind in ('CENTRE', 'ANNEX', 'MOBILE_UNIT', 'EMPLOYER_PREMISES')),
  -- The vehicle of which this place is a stop.
  add column mobile_unit text check (char_length(mobile_unit) between 1 and 80),
  -- Whose premises they are; all accounts of its company may be seen there too.
  add column reserved_account_id uuid,
  add column whole_company boolean not null default false,
  -- Nobody is seen from this day on.
  add column closed_from date,
  add column version integer not null default 1,
  add constraint stops_have_a_unit check ((kind = 'MOBILE_UNIT') = (mobile_unit is not null)),
  add constraint premises_are_somebodys check ((kind = 'EMPLOYER_PREMISES') = (reserved_account_id is not null)),
  add constraint company_of_premises check (not whole_company or kind = 'EMPLOYER_PREMISES');

-- Two employers may each have an infirmary; what people read is not the same twice.
alter table appointments.centre drop constraint centre_name_key;
create unique index one_place_of_a_name on appointments.centre
  (name, coalesce(mobile_unit, ''), coalesce(reserved_account_id::text, ''));

-- Who is seen at a place that is not open to all: kept as rows, so that an account that joins the company is let in.
create table appointments.place_reservation (
  centre_id uuid not null references appointments.centre,
  account_id uuid not null,
  primary key (centre_id, account_id)
);
create index reservations_by_account on appointments.place_reservation (account_id);
alter table appointments.place_reservation enable row level security;
alter table appointments.place_reservation force row level security;
grant select, insert, delete on appointments.place_reservation to vigie_appointments;
create policy jobs_and_seeds on appointments.place_reservation to vigie_appointments
  using ((select access.kind()) in ('job', 'seed')) with check ((select access.kind()) in ('job', 'seed'));
create policy planners on appointments.place_reservation to vigie_appointments
  using ((select access.everywhere('planning:manage'))) with check ((select access.everywhere('planning:manage')));
create policy readers_of_visits on appointments.place_reservation for select to vigie_appointments
  using ((select access.everywhere('visits:read')) or account_id = any(array(select access.members('visits:read'))));

-- Where an employer has its people seen is nobody else's business.
drop policy everybody_signed_in on appointments.centre;
create policy everybody_signed_in on appointments.centre for select to vigie_appointments
  using ((select access.kind()) = 'job' or ((select access.kind()) in ('user', 'staff', 'machine')
    and (kind <> 'EMPLOYER_PREMISES' or (select access.everywhere('visits:read'))
      or exists (select from appointments.place_reservation r where r.centre_id = centre.id))));
create policy planners on appointments.centre to vigie_appointments
  using ((select access.everywhere('planning:manage'))) with check ((select access.everywhere('planning:manage')));

-- A mobile unit stands at one stop at a time, week after week and on each day.
alter table appointments.weekly_half_day
  add column mobile_unit text,
  add constraint one_stop_a_week exclude using gist (mobile_unit with =, centre_id with <>, weekday with =,
    tsrange(date '2000-01-01' + from_time, date '2000-01-01' + until_time) with &&,
    daterange(first_day, last_day, '[]') with &&) where (mobile_unit is not null);
alter table appointments.availability
  add column mobile_unit text,
  add constraint one_stop_at_a_time exclude using gist (mobile_unit with =, centre_id with <>,
    tsrange(day + from_time, day + until_time) with &&) where (mobile_unit is not null and not closed);
create function appointments.name_mobile_unit() returns trigger language plpgsql as $$
begin
  select c.mobile_unit into new.mobile_unit from appointments.centre c where c.id = new.centre_id;
  return new;
end $$;
create trigger name_mobile_unit before insert on appointments.weekly_half_day
  for each row execute function appointments.name_mobile_unit();
create trigger name_mobile_unit before insert on appointments.availability
  for each row execute function appointments.name_mobile_unit();

-- Nobody gets an appointment on the premises of another employer, whoever gives it. Told as a lost race: whoever asks
-- looked before, and the reservation has changed since.
create function appointments.keep_place() returns trigger language plpgsql as $$
begin
  if not exists (select from appointments.centre c where c.id = new.centre_id and (c.kind <> 'EMPLOYER_PREMISES'
      or exists (select from appointments.place_reservation r
        where r.centre_id = c.id and r.account_id = new.account_id))) then
    raise exception 'the place is not open to this account'
      using errcode = 'exclusion_violation', constraint = 'place_is_open';
  end if;
  return new;
end $$;
create trigger keep_place before insert or update of centre_id on appointments.visit
  for each row when (new.centre_id is not null and new.slot_id is not null)
  execute function appointments.keep_place();
