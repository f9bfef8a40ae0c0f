import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { desc, eq, getTableColumns, sql } from 'drizzle-orm';
import { run, runAccount, type RunRow } from './table.ts';

/** A run and how far it is. */
export interface CountedRun extends RunRow {
  total: number;
  issued: number;
  skipped: number;
}

const counted = {
  ...getTableColumns(run),
  total: sql<number>`count(*)::int`,
  issued: sql<number>`count(*) filter (where ${runAccount.outcome} = 'ISSUED')::int`,
  skipped: sql<number>`count(*) filter (where ${runAccount.outcome} = 'SKIPPED')::int`,
};

const withCounts = (tx: ActorTransaction) =>
  tx.select(counted).from(run).innerJoin(runAccount, eq(runAccount.runId, run.id));

export async function findRuns(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(CountedRun | null)[]> {
  const rows = await withCounts(tx).where(anyOf(run.id, ids)).groupBy(run.id);
  return inOrderOf(ids, rows, (row) => row.id);
}

/** The last runs, latest first. */
export function listRuns(tx: ActorTransaction, first: number): Promise<CountedRun[]> {
  return withCounts(tx).groupBy(run.id).orderBy(desc(run.startedAt)).limit(first);
}
