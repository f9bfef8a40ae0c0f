import type { CivilDate } from '@vigie/chassis/civil-date';
import { sql, type SQL } from 'drizzle-orm';
import { account } from '../../account/table.ts';
import { dayConstant } from '../../day-constant.ts';
import type { Campaign } from '../campaign.ts';
import { declaration, declarationReminder } from '../table.ts';

/** Where an account stands with a campaign; each stands in one place. */
export const standings = [
  'NOT_STARTED',
  'IN_PREPARATION',
  'TO_COUNTERSIGN',
  'DONE',
  'LATE',
  'CLOSED',
] as const;

export type Standing = (typeof standings)[number];

/**
 * Every account with where it stands: one statement over the whole register, so that counts and list never disagree.
 * A receipt stands, also while it is being corrected. Whoever can no longer declare is not waited for.
 */
export function accountsStanding({ year, closesOn }: Campaign, today: CivilDate): SQL {
  const isOver = sql`${dayConstant(today)} > ${dayConstant(closesOn)}`;
  return sql`select a.id as account_id, a.name, a.searchable, d.id as declaration_id,
      case
        when d.receipts > 0 then 'DONE'
        when a.id in (select closed from access.closed_accounts() as c (closed)) then 'CLOSED'
        when ${isOver} then 'LATE'
        when d.id is null then 'NOT_STARTED'
        else d.state
      end as standing,
      (select max(r.day) from ${declarationReminder} r where r.account_id = a.id and r.year = ${year}) as reminded_on
    from ${account} a
    left join ${declaration} d on d.account_id = a.id and d.year = ${year}`;
}
