import type { ActorTransaction } from '@vigie/chassis/database';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { AccountChanged } from '@vigie/chassis/events';
import { searchable } from '@vigie/chassis/search';
import { lt, lte, sql } from 'drizzle-orm';
import { followCompany } from '../centre/reserved.ts';
import { comparedColumns, comparedFigures, endedSince } from './compared.ts';
import { accountTrade } from './table.ts';

/** An account as far as its name, its company and its trade go. */
type Told = Pick<
  AccountChanged,
  'accountId' | 'activityCode' | 'companyId' | 'memberNumber' | 'name' | 'version'
>;

/** NAF division, the first two digits of a code: « 10 » for 1071C. */
const divisionOf = (activityCode: string | null): string | null =>
  activityCode && /^\d{2}/.test(activityCode) ? activityCode.slice(0, 2) : null;

/** Takes an event of identity. An older version than the known one, or the same again, has no effect. */
export async function receiveTrade(tx: ActorTransaction, event: Told): Promise<void> {
  await keep(tx, event, lt(accountTrade.version, event.version));
}

/** Writes copies anew from their source: also over the same version, whatever became of it here. */
export async function renewTrades(
  tx: ActorTransaction,
  rows: readonly (Omit<Told, 'accountId'> & { id: string })[],
): Promise<void> {
  for (const { id: accountId, ...row } of rows) {
    await keep(tx, { accountId, ...row }, lte(accountTrade.version, row.version));
  }
}

async function keep(
  tx: ActorTransaction,
  { accountId, activityCode, companyId, memberNumber, name, version }: Told,
  setWhere: ReturnType<typeof lt>,
): Promise<void> {
  const row = {
    ...{ accountId, companyId, name, version },
    ...{ searchable: searchable(name, memberNumber), division: divisionOf(activityCode) },
  };
  await tx
    .insert(accountTrade)
    .values(row)
    .onConflictDoUpdate({ target: accountTrade.accountId, set: row, setWhere });
  await followCompany(tx, accountId);
}

/** Accounts of a trade below which its figures would nearly be one competitor's. */
const fewestAccounts = 5;

/** Counts how the visits of each trade ended this year and the one before. */
export async function countTrades(tx: ActorTransaction, today: CivilDate): Promise<void> {
  const year = Number(today.slice(0, 4));
  await tx.execute(
    sql`delete from appointments.trade_figure where year in (${year - 1}::int, ${year}::int)`,
  );
  await tx.execute(sql`
    insert into appointments.trade_figure (division, year, accounts, ${comparedColumns})
    select t.division, extract(year from v.day), count(distinct v.account_id) filter (where v.status = 'HELD'),
      ${comparedFigures}
    from appointments.visit v join appointments.account_trade t on t.account_id = v.account_id
    where t.division is not null and ${endedSince(year - 1)}
    group by 1, 2 having count(distinct v.account_id) filter (where v.status = 'HELD') >= ${fewestAccounts}`);
}
