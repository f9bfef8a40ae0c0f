-- Somebody has lost everything that they prove themselves with: the service takes it away, with what it has seen as
-- proof, announced to all who know the person, and after a delay in which it can be called off.
create table identity.factor_reset (
  id uuid primary key,
  person_id uuid not null references identity.person,
  asked_by uuid not null,
  proof text not null check (proof in ('IDENTITY_DOCUMENT', 'CALL_BACK', 'EMPLOYER_LETTER')),
  note text not null,
  asked_at timestamptz not null default clock.now(),
  effective_at timestamptz not null,
  cancelled_at timestamptz,
  applied_at timestamptz
);
create unique index one_reset_at_a_time on identity.factor_reset (person_id)
  where cancelled_at is null and applied_at is null;
create index resets_by_instant on identity.factor_reset (asked_at desc, id);

alter table identity.factor_reset enable row level security;
alter table identity.factor_reset force row level security;
create policy repairers on identity.factor_reset to vigie_identity
  using ((select access.everywhere('access:repair'))) with check ((select access.everywhere('access:repair')));
create policy own_resets on identity.factor_reset to vigie_identity
  using (person_id = (select access.subject())) with check (person_id = (select access.subject()));
create policy sign_in_applies on identity.factor_reset to vigie_identity
  using (access.kind() = 'sign-in') with check (access.kind() = 'sign-in');
grant select, insert, update on identity.factor_reset to vigie_identity;
create policy jobs_tell on identity.factor_reset for select to vigie_identity using (access.kind() = 'job');
