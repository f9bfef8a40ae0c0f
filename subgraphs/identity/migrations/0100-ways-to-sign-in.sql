-- How people get in: what the service offers and what it demands. One row, readable by whoever has a name, since the
-- sign-in page offers nothing else.
create table identity.sign_in_setting (
  only_row boolean primary key default true check (only_row),
  -- Member number and password, for the owner of an account.
  password boolean not null default true,
  -- A passkey in place of the code.
  passkey boolean not null default true,
  -- Days for which a trusted device spares its person the second factor; 0: none may be trusted.
  trusted_device_days smallint not null default 30 check (trusted_device_days between 0 and 365),
  -- Who must show a second factor.
  second_factor_of_staff boolean not null default false,
  second_factor_of_administrators boolean not null default false,
  -- Hours between a reset of somebody's second factor and its effect: time to cancel a reset that a stranger asked for.
  reset_delay_hours smallint not null default 48 check (reset_delay_hours between 1 and 336)
);
insert into identity.sign_in_setting default values;
alter table identity.sign_in_setting enable row level security;
alter table identity.sign_in_setting force row level security;
create policy everybody_reads on identity.sign_in_setting for select to vigie_identity using (access.kind() <> '');
create policy seeds_change on identity.sign_in_setting for update to vigie_identity
  using (access.kind() = 'seed') with check (access.kind() = 'seed');
grant select, update on identity.sign_in_setting to vigie_identity;
