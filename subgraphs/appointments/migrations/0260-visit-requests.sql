-- Visits that somebody asks for: kinds that the law knows and that nothing makes due by itself.
alter table appointments.visit drop constraint visit_kind_check;
alter table appointments.visit add constraint visit_kind_check check (kind in ('VIP_INIT', 'EMA_INIT', 'VIP_PERIO',
  'EMA_PERIO', 'VI', 'REPRISE', 'MI_CARRIERE', 'DEM_EMP', 'POST_EXPO', 'ANCI_EXAM'));

-- Working days within which the service promises its answer.
alter table appointments.setting
  add column request_days smallint not null default 3 check (request_days between 1 and 30);

-- One request, for one employee or many.
create table appointments.visit_request (
  id uuid primary key,
  account_id uuid not null,
  kind text not null check (kind in ('DEM_EMP', 'MI_CARRIERE', 'POST_EXPO', 'ANCI_EXAM')),
  state text not null default 'SENT' check (state in ('SENT', 'IN_PROGRESS', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
  -- Who has the ball; nobody once it is settled.
  waits_for text default 'SERVICE' check (waits_for in ('SERVICE', 'MEMBER')),
  motive text not null check (char_length(motive) between 1 and 1000),
  unavailability text check (char_length(unavailability) <= 500),
  wanted_by date,
  -- Last day of the delay that the service promised on the day of the request: a later setting moves no promise.
  promised_on date not null,
  requested_by uuid not null,
  requested_at timestamptz(3) not null default clock.now(),
  assignee_id uuid,
  taken_at timestamptz(3),
  settled_by uuid,
  settled_at timestamptz(3),
  rejection_reason text check (char_length(rejection_reason) <= 1000),
  version integer not null default 1,
  updated_at timestamptz(3) not null default clock.now(),
  unique (id, account_id),
  constraint settled_with_nobody_waiting check ((state in ('SENT', 'IN_PROGRESS')) = (waits_for is not null)),
  constraint settled_by_somebody check ((state in ('SENT', 'IN_PROGRESS')) = (num_nonnulls(settled_at, settled_by) = 0)),
  constraint rejections_are_explained check ((state = 'REJECTED') = (rejection_reason is not null)),
  constraint taken_by_somebody check (num_nonnulls(assignee_id, taken_at) in (0, 2))
);
create index requests_by_account on appointments.visit_request (account_id, requested_at desc, id desc);
create index requests_by_change on appointments.visit_request (updated_at, id);
create index requests_to_answer on appointments.visit_request (promised_on, id) where state in ('SENT', 'IN_PROGRESS');
create trigger note_change before update on appointments.visit_request
  for each row execute function appointments.note_change();

create table appointments.requested_employee (
  request_id uuid not null,
  employee_id uuid not null references appointments.employee,
  account_id uuid not null,
  kind text not null,
  -- While the request is not settled.
  open boolean not null default true,
  -- What came of it.
  visit_id uuid references appointments.visit,
  primary key (request_id, employee_id),
  foreign key (request_id, account_id) references appointments.visit_request (id, account_id)
);
-- Nobody is asked for twice, whoever asks and however fast.
create unique index one_open_request_of_a_kind on appointments.requested_employee (employee_id, kind) where open;
create index requests_of_an_employee on appointments.requested_employee (employee_id);

-- What member and service write to each other about a request.
create table appointments.request_message (
  id uuid primary key,
  request_id uuid not null,
  account_id uuid not null,
  side text not null check (side in ('SERVICE', 'MEMBER')),
  author_id uuid not null,
  text text not null check (char_length(text) between 1 and 1000),
  written_at timestamptz(3) not null default clock.now(),
  foreign key (request_id, account_id) references appointments.visit_request (id, account_id)
);
create index messages_of_a_request on appointments.request_message (request_id, written_at, id);

-- A file that goes with a request, encrypted: for the service and for those who may ask for visits.
create table appointments.request_attachment (
  id uuid primary key,
  request_id uuid not null,
  account_id uuid not null,
  name text not null,
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  byte_size integer not null,
  encrypted bytea not null,
  sent_by uuid not null,
  received_at timestamptz(3) not null default clock.now(),
  foreign key (request_id, account_id) references appointments.visit_request (id, account_id)
);
create index attachments_of_a_request on appointments.request_attachment (request_id, received_at, id);

-- Single-use addresses at which a file is sent or fetched; the secret is known to whoever asked for it.
create table appointments.attachment_address (
  token_hash text primary key,
  request_id uuid not null,
  account_id uuid not null,
  -- The file to fetch; of one that is to come the name.
  attachment_id uuid references appointments.request_attachment,
  file_name text,
  subject_id uuid not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  foreign key (request_id, account_id) references appointments.visit_request (id, account_id),
  check (num_nonnulls(attachment_id, file_name) = 1)
);

do $$
declare name text;
begin
  foreach name in array array['visit_request', 'requested_employee', 'request_message', 'request_attachment',
    'attachment_address']
  loop
    execute format('alter table appointments.%I enable row level security', name);
    execute format('alter table appointments.%I force row level security', name);
    execute format('grant select, insert, update on appointments.%I to vigie_appointments', name);
  end loop;
  foreach name in array array['visit_request', 'requested_employee', 'request_message'] loop
    execute format('create policy seeds on appointments.%I to vigie_appointments
      using ((select access.kind()) = ''seed'') with check ((select access.kind()) = ''seed'')', name);
    execute format('create policy readers_of_visits on appointments.%I for select to vigie_appointments
      using ((select access.everywhere(''visits:read'')) or account_id = any(array(select access.members(''visits:read''))))', name);
    execute format('create policy members_ask on appointments.%I for insert to vigie_appointments
      with check ((select access.everywhere(''visits:request''))
        or account_id = any(array(select access.members(''visits:request''))))', name);
  end loop;
  -- A message stays as it was written.
  foreach name in array array['visit_request', 'requested_employee'] loop
    execute format('create policy members_go_on on appointments.%I for update to vigie_appointments
      using ((select access.everywhere(''visits:request''))
        or account_id = any(array(select access.members(''visits:request''))))
      with check ((select access.everywhere(''visits:request''))
        or account_id = any(array(select access.members(''visits:request''))))', name);
  end loop;
end $$;

create policy those_who_ask on appointments.request_attachment for select to vigie_appointments
  using ((select access.everywhere('visits:request'))
    or account_id = any(array(select access.members('visits:request'))));
create policy jobs_receive on appointments.request_attachment to vigie_appointments
  using ((select access.kind()) in ('job', 'seed')) with check ((select access.kind()) in ('job', 'seed'));
create policy those_who_ask on appointments.attachment_address for insert to vigie_appointments
  with check (subject_id = (select access.subject()) and ((select access.everywhere('visits:request'))
    or account_id = any(array(select access.members('visits:request')))));
create policy sign_in_redeems on appointments.attachment_address to vigie_appointments
  using ((select access.kind()) = 'sign-in') with check ((select access.kind()) = 'sign-in');
