import type { CallerActor, JobActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isRefused, type Outcome } from '@vigie/chassis/refusal';
import { and, asc, eq, sql } from 'drizzle-orm';
import { changeEmployeePost } from '../assignment/change.ts';
import type { CommandContext } from '../context.ts';
import { closeEmployee } from '../employee/close.ts';
import type { Refusal } from '../employee/refusal.ts';
import { employee } from '../employee/table.ts';
import { transferEmployee } from '../transfer/commands.ts';
import { changeDay } from './rules.ts';
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

/** Somebody whose turn has not come; the first day of work stays true as long as the version does. */
type Waiting = { row: BulkChangeResultRow; startDate: CivilDate };

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
    for (const waiting of rows) {
      const refusals = await changeOne(context, actor, change, waiting);
      results.push({ row: waiting.row, refusals });
    }
    await database.as(job, (tx) => note(tx, results));
  }
  await database.as(job, (tx) => finish(tx, change));
}

async function changeOne(
  context: CommandContext,
  actor: CallerActor,
  { leftOn, reason, jobTitle, toAccountId, effectiveOn }: BulkChangeRow,
  { row, startDate }: Waiting,
): Promise<KeptRefusal[]> {
  const one = { idempotencyKey: row.key, id: row.employeeId, version: row.version };
  if (leftOn) return refusalsOf(await closeEmployee(context, actor, { ...one, leftOn, reason }));
  if (!effectiveOn) throw new Error('A change without its day');
  const day = changeDay(effectiveOn, startDate);
  if (toAccountId) {
    const move = { ...one, toAccountId, effectiveOn: day };
    return refusalsOf(await transferEmployee(context, actor, move));
  }
  return refusalsOf(
    await changeEmployeePost(context, actor, { ...one, jobTitle, effectiveOn: day }),
  );
}

function refusalsOf(outcome: Outcome<object, Refusal>): KeptRefusal[] {
  return isRefused(outcome) ? outcome.refusals.map(kept) : [];
}

function kept({ code, field = null, explanation = null }: Refusal): KeptRefusal {
  return { code, field, explanation };
}

function askedBy({ id, subjectKind, subjectId, sessionId }: BulkChangeRow): CallerActor {
  const requestId = `bulk-change:${id}`;
  return { kind: subjectKind, subjectId, sessionId, requestId, inCall: true };
}

async function findChange(tx: ActorTransaction, id: string): Promise<BulkChangeRow | null> {
  const [row] = await tx.select().from(bulkChange).where(eq(bulkChange.id, id));
  return row ?? null;
}

function findWaiting(tx: ActorTransaction, id: string): Promise<Waiting[]> {
  return tx
    .select({ row: bulkChangeRow, startDate: employee.startDate })
    .from(bulkChangeRow)
    .innerJoin(employee, eq(employee.id, bulkChangeRow.employeeId))
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
