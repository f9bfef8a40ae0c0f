-- Two people of the service never settle the same attempt: who of them has it, and since when.
alter table billing.checkout
  add column assignee_id uuid,
  add column taken_at timestamptz(3),
  add constraint taken_by_somebody check ((assignee_id is null) = (taken_at is null));
create policy billers_take on billing.checkout for update to vigie_billing
  using (state = 'UNCLEAR' and (select access.everywhere('billing:manage')))
  with check (state = 'UNCLEAR' and (select access.everywhere('billing:manage')));
grant update (assignee_id, taken_at) on billing.checkout to vigie_billing;
