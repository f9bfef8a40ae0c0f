import type { ActorTransaction } from '@vigie/chassis/database';
import { audit } from '@vigie/chassis/audit';
import { and, asc, count, eq } from 'drizzle-orm';
import type { JobContext } from '../job-context.ts';
import { bookFirst } from '../planning/book.ts';
import type { Candidate } from '../planning/rules.ts';
import { searchIn } from '../planning/search.ts';
import { announce } from '../visit/announce.ts';
import { visit } from '../visit/table.ts';
import { placedExplanation, unplacedExplanation } from './explanation.ts';
import { moveTentative } from './move.ts';
import { planningResult, type PlanningResultRow } from './table.ts';

const task = 'run-planning';

/** Results read at a time. */
const batch = 100;

type State = 'WRITTEN' | 'OVERTAKEN';

/**
 * Carries results out, each in transactions of its own. Moves come first and those that wait for another's slot are
 * tried again, until none gets any further.
 */
export async function writeResults(
  context: JobContext,
  runId: string,
  onProgress: (share: number) => Promise<void>,
): Promise<void> {
  const total = await context.database.as({ kind: 'job', task }, (tx) => countProposed(tx, runId));
  let written = 0;
  for (const change of ['MOVED', 'PLACED', 'UNPLACED'] as const) {
    for (;;) {
      const results = await context.database.as({ kind: 'job', task }, (tx) =>
        nextProposed(tx, runId, change),
      );
      if (results.length === 0) break;
      const done = await writeBatch(context, results);
      written += done;
      await onProgress(total === 0 ? 1 : Math.min(1, written / total));
    }
  }
}

/** Every result of a batch is settled by it: who got no further was overtaken. */
async function writeBatch(
  context: JobContext,
  results: readonly PlanningResultRow[],
): Promise<number> {
  let waiting = [...results];
  for (;;) {
    const left: PlanningResultRow[] = [];
    for (const result of waiting) {
      if (await writeOne(context, result)) await settle(context, result, 'WRITTEN');
      else left.push(result);
    }
    // Only a move makes room for another one.
    const further = left.length < waiting.length && results[0]?.change === 'MOVED';
    waiting = left;
    if (left.length === 0 || !further) break;
  }
  for (const result of waiting) await settle(context, result, 'OVERTAKEN');
  return results.length;
}

async function writeOne(context: JobContext, result: PlanningResultRow): Promise<boolean> {
  const { visitId, toHalfDay, change } = result;
  if (change === 'UNPLACED' || toHalfDay === null) return tellUnplaced(context, result);
  if (change === 'MOVED') return moveTentative(context, result, toHalfDay);
  const search = await context.database.as({ kind: 'job', task }, (tx) =>
    searchIn(tx, visitId, toHalfDay),
  );
  if (!search) return false;
  const why = (candidate: Candidate) => placedExplanation(result, search.wish, candidate);
  return (await bookFirst(context, search, why)) === 'booked';
}

/** Says why there is no slot; a visit that found one meanwhile needs no reason. */
function tellUnplaced({ database }: JobContext, result: PlanningResultRow): Promise<boolean> {
  const { visitId, accountId } = result;
  return database.as({ kind: 'job', task, accountId }, async (tx) => {
    const explanation = unplacedExplanation(result);
    const [current] = await tx
      .select()
      .from(visit)
      .where(and(eq(visit.id, visitId), eq(visit.status, 'TO_PLAN')))
      .for('update');
    if (!current) return false;
    if (current.explanation === explanation) return true;
    const [told] = await tx
      .update(visit)
      .set({ planningOutcome: 'NO_SLOT', explanation })
      .where(eq(visit.id, visitId))
      .returning();
    if (!told) return false;
    await audit(tx, { action: 'visit.no-slot', accountId, targetId: visitId });
    await announce(tx, told);
    return true;
  });
}

function settle(
  { database }: JobContext,
  { runId, visitId }: PlanningResultRow,
  state: State,
): Promise<unknown> {
  return database.as({ kind: 'job', task }, (tx) =>
    tx
      .update(planningResult)
      .set({ state })
      .where(and(eq(planningResult.runId, runId), eq(planningResult.visitId, visitId))),
  );
}

async function countProposed(tx: ActorTransaction, runId: string): Promise<number> {
  const [found] = await tx
    .select({ rows: count() })
    .from(planningResult)
    .where(and(eq(planningResult.runId, runId), eq(planningResult.state, 'PROPOSED')));
  return found?.rows ?? 0;
}

function nextProposed(
  tx: ActorTransaction,
  runId: string,
  change: PlanningResultRow['change'],
): Promise<PlanningResultRow[]> {
  return tx
    .select()
    .from(planningResult)
    .where(
      and(
        eq(planningResult.runId, runId),
        eq(planningResult.state, 'PROPOSED'),
        eq(planningResult.change, change),
      ),
    )
    .orderBy(asc(planningResult.visitId))
    .limit(batch);
}
