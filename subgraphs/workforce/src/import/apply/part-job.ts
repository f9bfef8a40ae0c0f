import type { CallerActor } from '@vigie/chassis/actor';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { JobContext } from '../../job-context.ts';
import { openProgress } from '../batch/progress.ts';
import { accountRefusals } from '../batch/standing.ts';
import { importRecord, type ImportRecord } from '../batch/table.ts';
import type { OpenRow } from '../row/content.ts';
import { openRows } from '../row/queries.ts';
import { importRow, type RowRecord } from '../row/table.ts';

/** Rows of one transaction: short enough that nobody waits for the employees that it locks. */
const part = 250;

/** Work on the rows of an import that goes on in short transactions until none is left. */
export interface PartedWork {
  task: string;
  /** State of the import while it lasts. */
  during: ImportRecord['state'];
  /** Who asked for it. */
  actor: CallerActor;
  /** Rows that are still to be done, and all rows of the work. */
  waiting: SQL;
  all: SQL;
  /** How a row stands that may not be touched because the right is gone. */
  refused: RowRecord['state'];
  /** Does some rows, in the name of whoever asked. */
  work(tx: ActorTransaction, rows: readonly OpenRow[]): Promise<void>;
  /** When none is left. */
  end(tx: ActorTransaction): Promise<void>;
}

/**
 * Does some rows after the other, each part with its mark in one transaction. Killed, it goes on with what is left;
 * two at once follow each other by the lock on the import.
 */
export async function workInParts(
  context: JobContext,
  record: ImportRecord,
  parted: PartedWork,
): Promise<void> {
  const { database } = context;
  const job = { kind: 'job', task: parted.task, accountId: record.accountId } as const;
  const { total, left } = await database.as(job, (tx) => progressOf(tx, record.id, parted));
  const progress = openProgress(database, record.id, total);
  let done = total - left;
  try {
    for (let more = true; more;) {
      const count = await database.as(parted.actor, (tx) => doPart(tx, context, record, parted));
      done += count;
      progress.report(done);
      more = count > 0;
    }
    await database.as(parted.actor, async (tx) => {
      if (await isUnderWay(tx, record, parted)) await parted.end(tx);
    });
  } finally {
    await progress.end();
  }
}

/** @returns how many rows were done */
async function doPart(
  tx: ActorTransaction,
  { dataKey }: JobContext,
  record: ImportRecord,
  parted: PartedWork,
): Promise<number> {
  const { id, accountId } = record;
  const { task, waiting, refused } = parted;
  if (!(await isUnderWay(tx, record, parted))) return 0;
  const matching = and(eq(importRow.importId, id), waiting);
  const rows = await asJobWithin(tx, { task, accountId }, () =>
    openRows(tx, dataKey, matching, part),
  );
  if (rows.length === 0) return 0;
  if ((await accountRefusals(tx, accountId)).length === 0) {
    await parted.work(tx, rows);
    return rows.length;
  }
  // The right was taken away meanwhile: what is left stays as it is.
  await asJobWithin(tx, { task, accountId }, () =>
    tx.update(importRow).set({ state: refused, reason: 'MISSING_RIGHT' }).where(matching),
  );
  return rows.length;
}

async function isUnderWay(
  tx: ActorTransaction,
  { id, accountId }: ImportRecord,
  { task, during }: PartedWork,
): Promise<boolean> {
  const [row] = await asJobWithin(tx, { task, accountId }, () =>
    tx
      .select({ state: importRecord.state })
      .from(importRecord)
      .where(eq(importRecord.id, id))
      .for('update'),
  );
  return row?.state === during;
}

async function progressOf(
  tx: ActorTransaction,
  importId: string,
  { waiting, all }: PartedWork,
): Promise<{ total: number; left: number }> {
  const [row] = await tx.execute<{ total: number; left: number }>(sql`
    select count(*)::int as total, count(*) filter (where ${waiting})::int as left
    from ${importRow} where import_id = ${importId} and ${all}`);
  return row ?? { total: 0, left: 0 };
}
