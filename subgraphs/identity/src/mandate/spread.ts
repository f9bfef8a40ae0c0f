import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { sql, type SQL } from 'drizzle-orm';

/**
 * Makes the rights on clients agree with what was entrusted and with who has charge of whom: those of managers last as
 * long as the mandate, those of a collaborator as long as they have charge, those of a substitute from the first day of
 * the replacement to the last. May run any number of times.
 */
export function spreadRights(tx: ActorTransaction, accountIds: readonly string[]): Promise<void> {
  if (accountIds.length === 0) return Promise.resolve();
  return asJobWithin(tx, { task: 'spread-mandates' }, () => spreadAsHouse(tx, accountIds));
}

/** The same, for whoever may write rights as they are. */
export async function spreadAsHouse(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<void> {
  const accounts = sql`${sql.param([...accountIds])}::uuid[]`;
  const due = dueRights(accounts);
  await tx.execute(sql`
    with due as (${due})
    delete from access.grants g
    where g.account_id = any(${accounts}) and g.role ~ '^mandate-' and not exists (select from due d
      where d.person_id = g.subject_id and d.account_id = g.account_id and d.role = g.role
        and d.valid_from = g.valid_from and d.valid_until is not distinct from g.valid_until)`);
  await tx.execute(sql`
    with due as (${due})
    insert into access.grants (subject_id, account_id, role, valid_from, valid_until)
    select person_id, account_id, role, valid_from, valid_until from due
    on conflict do nothing`);
}

/** Days become instants in the service's time zone; of rights that begin together the longest counts. */
function dueRights(accounts: SQL): SQL {
  return sql`
    select distinct on (person_id, account_id, role, first_day) person_id, account_id, role,
      first_day::timestamp at time zone zone as valid_from,
      (last_day + 1)::timestamp at time zone zone as valid_until
    from (
      select h.person_id, d.account_id, unnest(d.parts) as role, s.zone,
        greatest(d.starts_on, h.from_day) as first_day, least(d.ends_on, h.until_day) as last_day
      from identity.mandate d
      cross join clock.setting s
      join (
        select m.firm_id, null::uuid as account_id, m.person_id, null::date as from_day, null::date as until_day
        from identity.firm_member m where m.role = 'MANAGER' and m.removed_at is null
        union all
        select a.firm_id, a.account_id, m.person_id, null, null
        from identity.firm_assignment a
        join identity.firm_member m on m.id = a.member_id and m.removed_at is null
        where a.account_id = any(${accounts})
        union all
        select a.firm_id, a.account_id, m.person_id, r.from_day, r.until_day
        from identity.firm_assignment a
        join identity.firm_replacement r on r.replaced_id = a.member_id and r.ended_at is null
        join identity.firm_member m on m.id = r.substitute_id and m.removed_at is null
        where a.account_id = any(${accounts})
      ) as h on h.firm_id = d.firm_id and (h.account_id is null or h.account_id = d.account_id)
      where d.state = 'ACCEPTED' and d.account_id = any(${accounts})
    ) as held
    where last_day is null or last_day >= first_day
    order by person_id, account_id, role, first_day, last_day desc nulls first`;
}
