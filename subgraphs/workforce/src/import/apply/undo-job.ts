import { audit, auditAll } from '@vigie/chassis/audit';
import { anyOf } from '@vigie/chassis/any-of';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { updateMany } from '@vigie/chassis/many';
import { readNow } from '@vigie/chassis/today';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { JobContext } from '../../job-context.ts';
import { booked } from '../../visit/standing.ts';
import { visit } from '../../visit/table.ts';
import { asAskedBy } from '../batch/caller.ts';
import { importRecord, type ImportRecord } from '../batch/table.ts';
import { readToday } from '../prepare/today.ts';
import type { OpenRow } from '../row/content.ts';
import { countRows } from '../row/queries.ts';
import { importRow } from '../row/table.ts';
import { workInParts } from './part-job.ts';
import { planUndo } from './plan-undo.ts';
import { openBefore } from './snapshot.ts';
import { lockStates } from './state.ts';
import { writeStates } from './write-states.ts';

const task = 'undo-import';

/** Takes an import back in the name of whoever asked for it. Repeated, it goes on with what is left. */
export async function undoImportRows(
  context: JobContext,
  { importId, accountId }: { importId: string; accountId: string },
): Promise<void> {
  const [record] = await context.database.as({ kind: 'job', task, accountId }, (tx) =>
    tx.select().from(importRecord).where(eq(importRecord.id, importId)),
  );
  if (record?.state !== 'UNDOING' || !record.undoneKind || !record.undoneBy) return;
  await workInParts(context, record, {
    ...{ task, during: 'UNDOING', refused: 'KEPT' },
    actor: asAskedBy(record.undoneKind, record.undoneBy, task),
    waiting: sql`${importRow.state} = 'DONE'`,
    all: sql`${importRow.state} in ('DONE', 'UNDONE', 'KEPT')`,
    work: (tx, rows) => undoRows(tx, context, record, rows),
    end: (tx) => finish(tx, record),
  });
}

async function undoRows(
  tx: ActorTransaction,
  { dataKey }: JobContext,
  { id: importId, accountId }: ImportRecord,
  rows: readonly OpenRow[],
): Promise<void> {
  const ids = rows.flatMap(({ record }) => record.employeeId ?? []);
  const states = await lockStates(tx, accountId, ids);
  const context = {
    now: await readNow(tx),
    today: await readToday(tx),
    summoned: await summonedAmong(tx, accountId, ids),
  };
  const plans = rows.map(({ record }) => ({
    record,
    plan: planUndo(
      record,
      states.get(record.employeeId ?? ''),
      openBefore(dataKey, record),
      context,
    ),
  }));
  const undone = plans.flatMap(({ record, plan }) =>
    typeof plan === 'string' ? [] : [{ record, plan }],
  );
  await writeStates(
    tx,
    { accountId, importId, dataKey },
    undone.map(({ plan }) => plan),
  );
  await auditAll(
    tx,
    undone.map(({ record, plan }) => ({
      action: record.before ? 'employee.reverted' : 'employee.withdrawn',
      ...{ accountId, targetId: plan.after.employment.id, details: { import: importId } },
    })),
  );
  const marks = plans.map(({ record: { id }, plan }) =>
    typeof plan === 'string'
      ? { id, state: 'KEPT' as const, reason: plan }
      : { id, state: 'UNDONE' as const, reason: null },
  );
  await asJobWithin(tx, { task, accountId }, () => updateMany(tx, importRow, 'id', marks));
}

/** Whoever has an appointment was summoned to it, or is about to be. */
async function summonedAmong(
  tx: ActorTransaction,
  accountId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await asJobWithin(tx, { task, accountId }, () =>
    tx
      .select({ id: visit.employeeId })
      .from(visit)
      .where(and(anyOf(visit.employeeId, ids), inArray(visit.status, [...booked, 'HELD']))),
  );
  return new Set(rows.map(({ id }) => id));
}

async function finish(tx: ActorTransaction, { id, accountId }: ImportRecord): Promise<void> {
  const { undone = 0, kept = 0 } = await asJobWithin(tx, { task, accountId }, async () => {
    const counts = await countRows(tx, id);
    await tx.update(importRecord).set({ state: 'UNDONE', counts }).where(eq(importRecord.id, id));
    return counts;
  });
  await audit(tx, {
    ...{ action: 'import.undone', accountId, targetId: id },
    details: { undone, kept },
  });
}
