-- Whoever of the service does what is a member's own to do says for whom. A call is one of a company: its accounts are
-- acted on together. It lasts until nothing has been done in it for so long.
create function access.call_patience() returns interval language sql immutable parallel safe
  as $$ select interval '30 minutes' $$;

alter table identity.assistance add column company_id uuid references identity.company;
alter table identity.assistance no force row level security;
update identity.assistance a set company_id = m.company_id
  from identity.member_account m where m.id = a.account_id;
alter table identity.assistance force row level security;
alter table identity.assistance alter column company_id set not null;

-- Whether the acting person of the service has a call of the company that these accounts belong to; what is done in it
-- keeps it open.
create function access.act_in_call(accounts uuid[]) returns boolean
  language sql volatile security definer set search_path = '' as $$
  with kept as (
    update identity.assistance a set ends_at = greatest(a.ends_at, clock.now() + access.call_patience())
    where access.kind() = 'staff' and a.staff_id = access.subject()
      and a.ended_at is null and a.ends_at > clock.now()
      and not exists (
        select from identity.member_account m where m.id = any(accounts) and m.company_id <> a.company_id)
    returning a.id)
  select exists (select from kept)
$$;
alter function access.act_in_call(uuid[]) owner to vigie_access;
grant select, update (ends_at) on identity.assistance to vigie_access;
create policy acts_keep_calls_open on identity.assistance to vigie_access using (true) with check (true);

-- Everybody of the service acts for members, each within their rights.
drop policy the_service_assists on identity.assistance;
create policy the_service_assists on identity.assistance for insert to vigie_identity
  with check (staff_id = (select access.subject()) and (select access.kind()) = 'staff'
    and (select access.everywhere('account:read')));

-- Who reads the journal of one account of the company reads who asked for what stands in it.
drop policy readers_of_the_journal on identity.assistance;
create policy readers_of_the_journal on identity.assistance for select to vigie_identity
  using ((select access.everywhere('journal:read'))
    or company_id = any(array(select m.company_id from identity.member_account m
      where m.id = any(array(select access.members('journal:read'))))));
drop index identity.assistance_by_account;
create index assistance_by_company on identity.assistance (company_id, staff_id, started_at);
