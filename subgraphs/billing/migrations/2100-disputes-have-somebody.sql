-- Two people of the service never answer the same dispute: who of them has it, and since when.
alter table billing.charge_dispute
  add column assignee_id uuid,
  add column taken_at timestamptz(3),
  add constraint taken_by_somebody check ((assignee_id is null) = (taken_at is null));
grant update (assignee_id, taken_at) on billing.charge_dispute to vigie_billing;
