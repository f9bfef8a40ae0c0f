import type { CallerActor, JobActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isRefused } from '@vigie/chassis/refusal';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { CommandContext } from '../context.ts';
import { closeEmployee } from '../employee/close.ts';
import { updateEmployee } from '../employee/update.ts';
import type { Refusal } from '../employee/refusal.ts';
import {
  bulkChange,
  bulkChangeRow,
  type BulkChangeResultRow,
  type BulkChangeRow,
  type KeptRefusal,
} from './table.ts';

const job: JobActor = { kind: 'job', task: 'change-employees' };

/** Rows whose results are noted together: the progress that a caller sees. */
const stretch = 20;

/** What became of one employee; null when it was changed. */
type Result = { row: BulkChangeResultRow; refusals: KeptRefusal[] };

/**
 * Changes whoever waits, one after the other, each by the command for one employee and in the name of whoever asked: a
 * right that was withdrawn meanwhile is missing. Carried out twice, also at once, each command has one effect.
 */
export async function carryOut(context: CommandContext, id: string): Promise<void> {
  const { database } = context;
  const change = await database.as(job, (tx) => findChange(tx, id));
  if (!change || change.finishedAt) return;
  const actor = askedBy(change);
  for (;;) {
    const rows = await database.as(job, (tx) => findWaiting(tx, id));
    if (rows.length === 0) break;
    const results: Result[] = [];
    for (const row of rows) {
      results.push({ row, refusals: await changeOne(context, actor, change, row) });
    }
    await database.as(job, (tx) => note(tx, results));
  }
  await database.as(job, (tx) => finish(tx, change));
}

async function changeOne(
  context: CommandContext,
  actor: CallerActor,
  { leftOn, jobTitle }: BulkChangeRow,
  { key: idempotencyKey, employeeId: id, version }: BulkChangeResultRow,
): Promise<KeptRefusal[]> {
  const outcome = leftOn
    ? await closeEmployee(context, actor, { idempotencyKey, id, version, leftOn })
    : await updateEmployee(context, actor, { idempotencyKey, id, version, jobTitle });
  return isRefused(outcome) ? outcome.refusals.map(kept) : [];
}

function kept({ code, field = null, explanation = null }: Refusal): KeptRefusal {
  return { code, field, explanation };
}

function askedBy({ id, subjectKind, subjectId, sessionId }: BulkChangeRow): CallerActor {
  return { kind: subjectKind, subjectId, sessionId, requestId: `bulk-change:${id}` };
}

async function findChange(tx: ActorTransaction, id: string): Promise<BulkChangeRow | null> {
  const [row] = await tx.select().from(bulkChange).where(eq(bulkChange.id, id));
  return row ?? null;
}

function findWaiting(tx: ActorTransaction, id: string): Promise<BulkChangeResultRow[]> {
  return tx
    .select()
    .from(bulkChangeRow)
    .where(and(eq(bulkChangeRow.bulkChangeId, id), eq(bulkChangeRow.outcome, 'WAITING')))
    .orderBy(asc(bulkChangeRow.position))
    .limit(stretch);
}

async function note(tx: ActorTransaction, results: readonly Result[]): Promise<void> {
  for (const { row, refusals } of results) {
    const outcome = refusals.length > 0 ? ('REFUSED' as const) : ('DONE' as const);
    await tx.update(bulkChangeRow).set({ outcome, refusals }).where(eq(bulkChangeRow.key, row.key));
  }
  const [first] = results;
  if (!first) return;
  const refused = results.filter(({ refusals }) => refusals.length > 0).length;
  await audit(tx, {
    action: 'bulk-change.advanced',
    targetId: first.row.bulkChangeId,
    details: { done: results.length - refused, refused },
  });
}

async function finish(tx: ActorTransaction, { id }: BulkChangeRow): Promise<void> {
  await tx
    .update(bulkChange)
    .set({ finishedAt: sql`clock.now()` })
    .where(eq(bulkChange.id, id));
  await audit(tx, { action: 'bulk-change.finished', targetId: id });
}
