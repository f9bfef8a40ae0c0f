-- Kilometres by road between two places of the service, as it knows them. Whose address is where nobody asks: people come
-- from around their usual centre. Nobody but its own people goes to the premises of an employer, nobody goes far to a screen.
create table appointments.road (
  one_id uuid not null references appointments.centre,
  other_id uuid not null references appointments.centre,
  kilometres smallint not null check (kilometres between 1 and 999),
  primary key (one_id, other_id),
  constraint both_ways_are_one check (one_id < other_id)
);
create index roads_from_the_other on appointments.road (other_id);
alter table appointments.road enable row level security;
alter table appointments.road force row level security;
grant select, insert, update, delete on appointments.road to vigie_appointments;
create policy jobs_and_seeds on appointments.road to vigie_appointments
  using ((select access.kind()) in ('job', 'seed')) with check ((select access.kind()) in ('job', 'seed'));
create policy planners on appointments.road to vigie_appointments
  using ((select access.everywhere('planning:manage'))) with check ((select access.everywhere('planning:manage')));
-- How far another centre is stands beside each slot there, whoever chooses.
create policy everybody_signed_in on appointments.road for select to vigie_appointments
  using ((select access.kind()) in ('user', 'staff', 'machine'));

-- Planning sends nobody further than this from the usual centre, where the road is known.
alter table appointments.setting
  add column farthest_kilometres smallint not null default 30 check (farthest_kilometres between 5 and 999);
