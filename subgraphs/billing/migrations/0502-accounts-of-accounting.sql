-- Numbers of the plan comptable under which the service's accounting, and that of its members, take what is exported.
alter table billing.setting
  add column account_customers text not null default '411000',
  add column account_contributions text not null default '706000',
  add column account_no_shows text not null default '708800',
  add column account_complements text not null default '706000',
  add column account_vat text not null default '445710',
  add column account_bank text not null default '512000',
  -- In the books of a member: supplier, occupational health (PCG 6475), deductible VAT, bank.
  add column member_account_supplier text not null default '401000',
  add column member_account_expense text not null default '647500',
  add column member_account_vat text not null default '445660',
  add column member_account_bank text not null default '512000';
