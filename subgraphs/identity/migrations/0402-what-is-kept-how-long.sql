-- How long requests for access and proofs of another SIRET are kept once they have served (months): they hold names,
-- addresses and papers that nobody needs any more.
create table identity.retention_setting (
  only_row boolean primary key default true check (only_row),
  access_request_months smallint not null default 12 check (access_request_months between 1 and 36),
  registration_proof_months smallint not null default 12 check (registration_proof_months between 1 and 60)
);
insert into identity.retention_setting default values;
alter table identity.retention_setting enable row level security;
alter table identity.retention_setting force row level security;
create policy everybody_signed_in on identity.retention_setting for select to vigie_identity
  using (access.kind() in ('user', 'staff', 'machine', 'job'));
create policy those_who_set on identity.retention_setting for update to vigie_identity
  using ((select access.everywhere('settings:write'))) with check ((select access.everywhere('settings:write')));
grant select, update on identity.retention_setting to vigie_identity;

-- Forgotten by the house alone.
create policy only_jobs_forget on identity.access_request as restrictive for delete to vigie_identity
  using (access.kind() = 'job');
grant delete on identity.access_request to vigie_identity;
create policy only_jobs_forget on identity.registration_proof as restrictive for delete to vigie_identity
  using (access.kind() = 'job');
grant delete on identity.registration_proof to vigie_identity;
