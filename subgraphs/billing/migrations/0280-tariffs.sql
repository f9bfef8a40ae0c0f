-- What following somebody costs from a day on: voted by the general assembly, and public (L4622-6).
create table billing.tariff (
  id uuid primary key,
  -- In force from this day until the day before the next one.
  from_day date not null,
  voted_on date not null check (voted_on <= from_day),
  -- Each worker counts as one (L4622-6): one amount, whatever the profile or the hours.
  per_capita_cents integer not null check (per_capita_cents between 1 and 100000),
  -- For somebody declared during the year; 0 where the service asks for none.
  entry_fee_cents integer not null check (entry_fee_cents between 0 and 100000),
  -- For somebody who did not come and was not excused in time; 0 where the service asks for none.
  no_show_cents integer not null check (no_show_cents between 0 and 100000),
  -- 2000 is 20 %.
  vat_per_ten_thousand smallint not null check (vat_per_ten_thousand between 0 and 3000),
  version integer not null default 1
);
create unique index one_tariff_per_day on billing.tariff (from_day);

-- What the service offers beside its base (L4622-9-1), with the tariff under which it costs that much.
create table billing.complement (
  id uuid primary key,
  tariff_id uuid not null references billing.tariff on delete cascade,
  position smallint not null check (position >= 0),
  label text not null check (char_length(label) between 1 and 120),
  -- « heure », « intervention »: what the price is for.
  unit text not null check (char_length(unit) between 1 and 40),
  price_cents integer not null check (price_cents between 1 and 10000000)
);
create unique index complements_in_order on billing.complement (tariff_id, position);

-- National average cost of following one worker; a contribution stays between 80 and 120 % of it (D4622-27-4 to -6).
create table billing.average_cost (
  year smallint primary key check (year between 2025 and 2100),
  cents integer not null check (cents between 1 and 100000),
  -- The text that says so.
  source text not null check (char_length(source) between 1 and 200),
  published_on date not null,
  version integer not null default 1
);
insert into billing.average_cost (year, cents, source, published_on) values
  (2025, 11550, 'Arrêté fixant le coût moyen national pour 2025', '2024-10-12'),
  (2026, 11600, 'Arrêté du 26 septembre 2025', '2025-09-26');

do $$
declare name text;
begin
  foreach name in array array['tariff', 'complement', 'average_cost'] loop
    execute format('alter table billing.%I enable row level security', name);
    execute format('alter table billing.%I force row level security', name);
    execute format('grant select, insert, update on billing.%I to vigie_billing', name);
    execute format('create policy everybody_signed_in on billing.%I for select to vigie_billing
      using ((select access.kind()) in (''user'', ''staff'', ''machine'', ''job'', ''seed''))', name);
    execute format('create policy managers on billing.%I to vigie_billing
      using ((select access.everywhere(''billing:manage'')))
      with check ((select access.everywhere(''billing:manage'')) or (select access.kind()) = ''seed'')', name);
  end loop;
end $$;
grant delete on billing.tariff, billing.complement to vigie_billing;
