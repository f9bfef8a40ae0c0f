-- What an absence costs from a day on, as billing tells it: the general assembly votes it, nobody sets it here.
create table appointments.absence_fee (
  tariff_id uuid primary key,
  from_day date not null,
  cents integer not null check (cents >= 0),
  -- Withdrawn before it began: kept, so that an older word of it has no effect.
  withdrawn boolean not null,
  version integer not null
);
create index absence_fees_by_day on appointments.absence_fee (from_day) where not withdrawn;

alter table appointments.absence_fee enable row level security;
alter table appointments.absence_fee force row level security;
-- Public among the members, as the tariff is (L4622-6).
create policy everybody_signed_in on appointments.absence_fee for select to vigie_appointments
  using ((select access.kind()) in ('user', 'staff', 'machine', 'job', 'seed'));
create policy jobs_keep on appointments.absence_fee to vigie_appointments
  using ((select access.kind()) in ('job', 'seed')) with check ((select access.kind()) in ('job', 'seed'));
grant select, insert, update on appointments.absence_fee to vigie_appointments;

alter table appointments.setting drop column absence_fee_cents;
alter table appointments.setting_change no force row level security;
delete from appointments.setting_change where code = 'absence.fee';
alter table appointments.setting_change force row level security;
