import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import {
  largestChangesPage,
  pageOf,
  pageSize,
  positionOf,
  type Page,
  type PageArguments,
} from '@vigie/chassis/page';
import { holdsWords } from '@vigie/chassis/matching';
import { sql, type SQL } from 'drizzle-orm';
import { planForValues } from '../../employee/list/plan.ts';
import { currentCounting } from '../counting.ts';
import { accountsStanding, standings, type Standing } from './standing.ts';

/** Accounts in each standing; those in none are 0. */
export type Progress = Record<Standing, number>;

/** An account as the service sees it in its campaign. */
export interface FollowedAccount {
  accountId: string;
  name: string;
  declarationId: string | null;
  standing: Standing;
  /** Day of the last reminder of this campaign. */
  remindedOn: CivilDate | null;
}

export interface FollowedFilter extends PageArguments {
  search?: string | null;
  standing?: readonly Standing[] | null;
  reminded?: boolean | null;
}

export async function countStandings(tx: ActorTransaction, today: CivilDate): Promise<Progress> {
  await planForValues(tx);
  const { campaign } = await currentCounting(tx, today);
  const rows = await tx.execute<{ standing: Standing; accounts: number }>(
    sql`select standing, count(*)::int as accounts from (${accountsStanding(campaign, today)}) as f group by standing`,
  );
  const counted = new Map(rows.map(({ standing, accounts }) => [standing, accounts]));
  const entries = standings.map((standing) => [standing, counted.get(standing) ?? 0] as const);
  return Object.fromEntries(entries) as Progress;
}

/**
 * Accounts of the campaign that opened last, by name.
 * @param counted rows over all pages are told; of a whole service that takes longer than a page
 */
export async function listFollowed(
  tx: ActorTransaction,
  filter: FollowedFilter,
  today: CivilDate,
  counted: boolean,
): Promise<Page<FollowedAccount>> {
  await planForValues(tx);
  const { campaign } = await currentCounting(tx, today);
  const size = pageSize(filter, largestChangesPage);
  const position = positionOf(filter.after, ['text', 'id']);
  const all = accountsStanding(campaign, today);
  const found = matching(filter);
  const following = position
    ? sql`and (name, account_id) > (${position[0]}, ${position[1]}::uuid)`
    : sql``;
  const rows = await tx.execute<Stored>(
    sql`select account_id, name, declaration_id, standing, reminded_on::text as reminded_on
      from (${all}) as f where ${found} ${following} order by name, account_id limit ${size + 1}`,
  );
  const [total] = counted
    ? await tx.execute<{ rows: number }>(
        sql`select count(*)::int as rows from (${all}) as f where ${found}`,
      )
    : [];
  return pageOf(rows.map(read), size, total?.rows ?? 0, ({ name, accountId }) => [name, accountId]);
}

type Stored = {
  account_id: string;
  name: string;
  declaration_id: string | null;
  standing: Standing;
  reminded_on: CivilDate | null;
};

const read = (row: Stored): FollowedAccount => ({
  accountId: row.account_id,
  name: row.name,
  declarationId: row.declaration_id,
  standing: row.standing,
  remindedOn: row.reminded_on,
});

function matching({ search, standing, reminded }: FollowedFilter): SQL {
  const conditions = [holdsWords(sql`searchable`, search)];
  if (standing) conditions.push(sql`standing = any(${sql.param([...standing])}::text[])`);
  if (reminded === true) conditions.push(sql`reminded_on is not null`);
  if (reminded === false) conditions.push(sql`reminded_on is null`);
  return sql.join(conditions, sql` and `);
}
