import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import { and, asc, count, desc, eq, getTableColumns, isNotNull, sql } from 'drizzle-orm';
import { visit } from '../visit/table.ts';
import {
  planningResult,
  planningRun,
  type PlanningResultRow,
  type PlanningRunRow,
} from './table.ts';

/** Runs that are shown: those of a month of nights. */
const shownRuns = 30;

export function listPlanningRuns(tx: ActorTransaction): Promise<PlanningRunRow[]> {
  return tx
    .select()
    .from(planningRun)
    .orderBy(desc(planningRun.askedAt), desc(planningRun.id))
    .limit(shownRuns);
}

export async function findPlanningRuns(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(PlanningRunRow | null)[]> {
  const rows = await tx
    .select()
    .from(planningRun)
    .where(anyOf(planningRun.id, ids.filter(isId)));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** Results of one kind of change, the most pressing visits first: those whose last day comes or came before the others'. */
export async function listResults(
  tx: ActorTransaction,
  runId: string,
  { change, ...page }: PageArguments & Pick<PlanningResultRow, 'change'>,
): Promise<Page<PlanningResultRow>> {
  const size = pageSize(page);
  const [day, after] = positionOf(page.after, ['day', 'id']) ?? [];
  const matching = and(eq(planningResult.runId, runId), eq(planningResult.change, change));
  const beyond = sql`(${visit.latestDate}, ${visit.id}) > (${day}::date, ${after}::uuid)`;
  const rows = await tx
    .select({ ...getTableColumns(planningResult), latestDate: visit.latestDate })
    .from(planningResult)
    .innerJoin(visit, eq(visit.id, planningResult.visitId))
    .where(and(matching, after ? beyond : undefined))
    .orderBy(asc(visit.latestDate), asc(visit.id))
    .limit(size + 1);
  const [total] = await tx.select({ rows: count() }).from(planningResult).where(matching);
  return pageOf(rows, size, total?.rows ?? 0, (row) => [row.latestDate, row.visitId]);
}

/** Results by kind of change. */
export function countResults(
  tx: ActorTransaction,
  runId: string,
): Promise<{ change: PlanningResultRow['change']; total: number; overtaken: number }[]> {
  return tx
    .select({
      change: planningResult.change,
      total: count(),
      overtaken: sql<number>`count(*) filter (where ${planningResult.state} = 'OVERTAKEN')::int`,
    })
    .from(planningResult)
    .where(eq(planningResult.runId, runId))
    .groupBy(planningResult.change)
    .orderBy(asc(planningResult.change));
}

/** Visits that are late or without appointment for want of a profession at a centre in a week. */
export interface Shortage {
  week: CivilDate;
  centreId: string;
  kind: 'PHYSICIAN' | 'NURSE';
  visits: number;
}

export async function listShortages(tx: ActorTransaction, runId: string): Promise<Shortage[]> {
  const { missingWeek: week, missingCentreId: centreId, missingKind: kind } = planningResult;
  const rows = await tx
    .select({ week, centreId, kind, visits: count() })
    .from(planningResult)
    .where(and(eq(planningResult.runId, runId), isNotNull(week)))
    .groupBy(week, centreId, kind)
    .orderBy(asc(week), asc(centreId), asc(kind));
  return rows.flatMap(({ week, centreId, kind, visits }) =>
    week && centreId && kind ? [{ week, centreId, kind, visits }] : [],
  );
}
