import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { VisitFigure } from './assemble.ts';
import {
  accountTrade,
  companyHealthFigure,
  healthFigure,
  serviceFigure,
  tradeFigure,
  type PublishedFigures,
  type ServiceFigureRow,
  type TradeFigureRow,
} from './table.ts';

/** How the visits of each account ended in one year. */
export async function findVisitFigures(
  tx: ActorTransaction,
  accountIds: readonly string[],
  year: number,
): Promise<VisitFigure[][]> {
  const rows = await tx.execute<VisitFigure & { accountId: string } & Record<string, unknown>>(sql`
    select account_id as "accountId", month, kind, status, visits, in_time as "inTime", days_late as "daysLate",
      fee_cents as "feeCents"
    from access.visit_figures(${sql.param([...accountIds])}::uuid[], ${year}::int)`);
  return groupedBy(accountIds, [...rows], (row) => row.accountId);
}

/** What the whole service held in each year; null while nothing was counted. */
export async function findServiceFigures(
  tx: ActorTransaction,
  years: readonly number[],
): Promise<(ServiceFigureRow | null)[]> {
  const rows = await tx
    .select()
    .from(serviceFigure)
    .where(inArray(serviceFigure.year, [...years]));
  return inOrderOf(years, rows, (row) => row.year);
}

/** What the trade of each account held in one year; null where it is too small or not known. */
export async function findTradeFigures(
  tx: ActorTransaction,
  accountIds: readonly string[],
  year: number,
): Promise<(TradeFigureRow | null)[]> {
  const rows = await tx
    .select({ accountId: accountTrade.accountId, figure: tradeFigure })
    .from(accountTrade)
    .innerJoin(tradeFigure, eq(tradeFigure.division, accountTrade.division))
    .where(and(anyOf(accountTrade.accountId, accountIds), eq(tradeFigure.year, year)));
  return inOrderOf(accountIds, rows, (row) => row.accountId).map((row) => row?.figure ?? null);
}

/** Published figures of each account, latest year first. */
export async function findHealthFigures(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<PublishedFigures[][]> {
  const rows = await tx
    .select()
    .from(healthFigure)
    .where(anyOf(healthFigure.accountId, accountIds))
    .orderBy(desc(healthFigure.year));
  return groupedBy(accountIds, rows, (row) => row.accountId);
}

/** Accounts of each company on which the actor has a right: to statistics, or to visits. */
export async function findAccountsOf(
  tx: ActorTransaction,
  companyIds: readonly string[],
  right: 'statistics:read' | 'visits:read',
): Promise<string[][]> {
  // The row itself is open to whoever has either of them.
  const open = sql`((select access.everywhere(${right}))
    or ${accountTrade.accountId} = any(array(select access.members(${right}))))`;
  const rows = await tx
    .select({ accountId: accountTrade.accountId, companyId: accountTrade.companyId })
    .from(accountTrade)
    .where(and(anyOf(accountTrade.companyId, companyIds), open))
    .orderBy(accountTrade.accountId);
  return groupedBy(companyIds, rows, (row) => row.companyId ?? '').map((group) =>
    group.map(({ accountId }) => accountId),
  );
}

/** Published figures of each company, latest year first; none where one of the accounts may not be read. */
export async function findCompanyHealthFigures(
  tx: ActorTransaction,
  companyIds: readonly string[],
): Promise<PublishedFigures[][]> {
  const rows = await tx
    .select()
    .from(companyHealthFigure)
    .where(anyOf(companyHealthFigure.companyId, companyIds))
    .orderBy(desc(companyHealthFigure.year));
  return groupedBy(companyIds, rows, (row) => row.companyId);
}
