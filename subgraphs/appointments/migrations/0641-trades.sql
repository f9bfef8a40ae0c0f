-- The trade of each account (NAF division), as identity last told it: to compare with others of the same.
create table appointments.account_trade (
  account_id uuid primary key,
  -- First two digits of the NAF code; null while the code is not known.
  division text check (division ~ '^[0-9]{2}$'),
  version integer not null
);
create index accounts_of_a_trade on appointments.account_trade (division);

-- Visits held by all accounts of a trade together, where they are enough to tell nothing of one of them.
create table appointments.trade_figure (
  division text not null,
  year smallint not null,
  accounts integer not null check (accounts >= 5),
  held integer not null,
  in_time integer not null check (in_time between 0 and held),
  primary key (division, year)
);

do $$
declare name text;
begin
  foreach name in array array['account_trade', 'trade_figure'] loop
    execute format('alter table appointments.%I enable row level security', name);
    execute format('alter table appointments.%I force row level security', name);
    execute format('create policy jobs on appointments.%I to vigie_appointments
      using ((select access.kind()) in (''job'', ''seed'')) with check ((select access.kind()) in (''job'', ''seed''))', name);
  end loop;
end $$;
grant select, insert, update on appointments.account_trade to vigie_appointments;
grant select, insert, delete on appointments.trade_figure to vigie_appointments;

create policy readers_of_statistics on appointments.account_trade for select to vigie_appointments
  using ((select access.everywhere('statistics:read'))
    or account_id = any(array(select access.members('statistics:read'))));
create policy everybody_signed_in on appointments.trade_figure for select to vigie_appointments
  using ((select access.kind()) in ('user', 'staff', 'machine'));
