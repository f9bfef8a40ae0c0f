-- A year in which one account of a company alone had visits is told of the company too: nothing is hidden by leaving it out.
alter table appointments.company_health_figure
  drop constraint company_health_figure_account_ids_check,
  add check (cardinality(account_ids) > 0);

-- Years that are out: the owner reads and writes without policies until the end of this migration.
alter table appointments.health_figure no force row level security;
alter table appointments.account_trade no force row level security;
alter table appointments.company_health_figure no force row level security;
insert into appointments.company_health_figure
  (company_id, year, account_ids, followed, measures, unfit, published_on)
  select t.company_id, f.year, array_agg(f.account_id), min(f.followed), min(f.measures), min(f.unfit),
    min(f.published_on)
  from appointments.health_figure f
  join appointments.account_trade t on t.account_id = f.account_id
  where t.company_id is not null
  group by t.company_id, f.year
  having count(*) = 1
  on conflict do nothing;
alter table appointments.health_figure force row level security;
alter table appointments.account_trade force row level security;
alter table appointments.company_health_figure force row level security;
