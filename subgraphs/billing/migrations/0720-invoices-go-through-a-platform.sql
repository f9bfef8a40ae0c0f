-- An invoice that is handed in at the approved platform (« plateforme agréée »), attempt by attempt.
create table billing.deposit (
  id uuid primary key,
  account_id uuid not null,
  invoice_id uuid not null references billing.invoice,
  attempt smallint not null check (attempt > 0),
  -- Who took it, under which name of theirs; null until they have.
  platform text,
  reference text,
  deposited_at timestamptz(3),
  -- What the statuses say, as the latest of them tells it.
  state text not null default 'WAITING'
    check (state in ('WAITING', 'DEPOSITED', 'REJECTED', 'RECEIVED', 'APPROVED', 'REFUSED', 'PAID')),
  reason text,
  created_at timestamptz(3) not null default clock.now(),
  check ((platform is null) = (reference is null) and (platform is null) = (deposited_at is null))
);
create unique index one_deposit_an_attempt on billing.deposit (invoice_id, attempt);
-- What the platform tells is told of its own name for it.
create unique index one_deposit_a_reference on billing.deposit (platform, reference);
create index deposits_under_way on billing.deposit (id)
  where reference is not null and state not in ('REJECTED', 'REFUSED', 'PAID');
create index deposits_rejected on billing.deposit (id) where state = 'REJECTED';

-- What the platform told, kept as it was told: twice is once, and late is late.
create table billing.deposit_status (
  deposit_id uuid not null references billing.deposit,
  -- The platform's own name of what it tells.
  event_id text not null,
  account_id uuid not null,
  status text not null check (status in ('DEPOSITED', 'REJECTED', 'RECEIVED', 'APPROVED', 'REFUSED', 'PAID')),
  at timestamptz(3) not null,
  reason text,
  received_at timestamptz(3) not null default clock.now(),
  primary key (deposit_id, event_id)
);

do $$
declare name text;
begin
  foreach name in array array['deposit', 'deposit_status'] loop
    execute format($ddl$
      alter table billing.%1$I enable row level security;
      alter table billing.%1$I force row level security;
      create policy readers on billing.%1$I for select to vigie_billing
        using ((select access.everywhere('invoices:read'))
          or account_id = any(array(select access.members('invoices:read'))));
      create policy jobs_insert on billing.%1$I for insert to vigie_billing
        with check ((select access.kind()) in ('job', 'seed'));
      grant select, insert on billing.%1$I to vigie_billing;
    $ddl$, name);
  end loop;
end $$;
create policy jobs_update on billing.deposit for update to vigie_billing
  using ((select access.kind()) in ('job', 'seed')) with check ((select access.kind()) in ('job', 'seed'));
-- Whoever keeps the books hands a rejected one in again.
create policy billers_begin on billing.deposit for insert to vigie_billing
  with check (state = 'WAITING' and reference is null and (select access.everywhere('billing:manage')));
grant update (platform, reference, deposited_at, state, reason) on billing.deposit to vigie_billing;
