-- Who follows an account: its health team, as its people reach them.
create table appointments.team_member (
  id uuid primary key,
  account_id uuid not null,
  role text not null check (role in ('PHYSICIAN', 'INTERN', 'NURSE', 'ASSISTANT', 'PREVENTION', 'PSYCHOLOGIST', 'SOCIAL')),
  name text not null check (char_length(name) between 1 and 120),
  phone text check (char_length(phone) <= 30),
  -- When they can be reached, in French.
  hours text check (char_length(hours) <= 200),
  centre_id uuid references appointments.centre,
  version integer not null default 1,
  updated_at timestamptz(3) not null default clock.now()
);
create index team_by_account on appointments.team_member (account_id);
create trigger note_change before update on appointments.team_member
  for each row execute function appointments.note_change();

alter table appointments.team_member enable row level security;
alter table appointments.team_member force row level security;
create policy seeds on appointments.team_member to vigie_appointments
  using ((select access.kind()) = 'seed') with check ((select access.kind()) = 'seed');
create policy readers_of_accounts on appointments.team_member for select to vigie_appointments
  using ((select access.everywhere('account:read'))
    or account_id = any(array(select access.members('account:read'))));
create policy the_service_keeps on appointments.team_member to vigie_appointments
  using ((select access.everywhere('visits:manage'))) with check ((select access.everywhere('visits:manage')));
grant select, insert, update, delete on appointments.team_member to vigie_appointments;
