import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { desc, inArray, sql } from 'drizzle-orm';
import type { VisitFigure } from './assemble.ts';
import {
  healthFigure,
  serviceFigure,
  type HealthFigureRow,
  type ServiceFigureRow,
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

/** Published figures of each account, latest year first. */
export async function findHealthFigures(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<HealthFigureRow[][]> {
  const rows = await tx
    .select()
    .from(healthFigure)
    .where(anyOf(healthFigure.accountId, accountIds))
    .orderBy(desc(healthFigure.year));
  return groupedBy(accountIds, rows, (row) => row.accountId);
}
