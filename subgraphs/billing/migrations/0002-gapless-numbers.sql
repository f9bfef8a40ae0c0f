-- A series of invoices has no gap (CGI annexe II, article 242 nonies A, I-7°): each number follows one that exists. Numbers
-- are given in the transaction that issues the invoice, so that a rollback gives its number back.
create function billing.refuse_gaps() returns trigger language plpgsql as $$
declare
  early record;
begin
  select n.series, n.number into early from issued n
  where n.number > 1 and not exists (
    select from billing.invoice p where p.series = n.series and p.number = n.number - 1)
  limit 1;
  if found then
    raise exception 'Invoice % of series % would leave a gap before it', early.number, early.series
      using errcode = 'check_violation', constraint = 'no_gap_in_a_series';
  end if;
  return null;
end $$;

create trigger no_gap_in_a_series after insert on billing.invoice
  referencing new table as issued
  for each statement execute function billing.refuse_gaps();
