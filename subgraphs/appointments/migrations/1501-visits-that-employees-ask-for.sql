-- Visits that the employee, a doctor of theirs or the « médecin du travail » asks for (L4624-2-4, R4624-34): the service
-- opens them, mostly on the telephone.
alter table appointments.visit drop constraint visit_kind_check;
alter table appointments.visit add constraint visit_kind_check check (kind in
  ('VIP_INIT', 'EMA_INIT', 'VIP_PERIO', 'EMA_PERIO', 'VI', 'REPRISE', 'PRE_REPRISE', 'MI_CARRIERE', 'DEM_SAL', 'DEM_EMP',
   'DEM_MT', 'POST_EXPO', 'POST_PRO', 'ANCI_EXAM'));

-- The employer must not learn that somebody asked for a visit, unless they agree.
alter table appointments.visit add column undisclosed boolean not null default false
  check (not undisclosed or kind in ('PRE_REPRISE', 'DEM_SAL'));

drop policy readers_of_visits on appointments.visit;
create policy readers_of_visits on appointments.visit for select to vigie_appointments
  using ((select access.everywhere('visits:read'))
    or ((not undisclosed or (select access.kind()) = 'job')
      and account_id = any(array(select access.members('visits:read')))));

-- Nor are such visits counted for the employer.
grant select (undisclosed) on appointments.visit to vigie_access;
drop policy functions_count on appointments.visit;
create policy functions_count on appointments.visit for select to vigie_access using (not undisclosed);

-- What happens to them stands in the journal of the service, not in the one of the employer, whoever notes it.
create function appointments.keep_from_employer() returns trigger language plpgsql set search_path = '' as $$
begin
  if exists (select from appointments.visit v where v.id = new.target_id and v.undisclosed) then
    new.account_id := null;
  end if;
  return new;
end $$;
create trigger keep_from_employer before insert on appointments.audit
  for each row when (new.account_id is not null) execute function appointments.keep_from_employer();
