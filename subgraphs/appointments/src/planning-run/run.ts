import type { ActorTransaction } from '@vigie/chassis/database';
import { audit } from '@vigie/chassis/audit';
import { readToday } from '@vigie/chassis/today';
import { and, eq, sql } from 'drizzle-orm';
import { inParts } from '../in-parts.ts';
import type { JobContext } from '../job-context.ts';
import { readSetting } from '../setting/queries.ts';
import { readGround } from './ground.ts';
import { instanceOf } from './instance.ts';
import { readShift } from './overtaken.ts';
import { figuresOf, resultsOf } from './results.ts';
import { planningResult, planningRun, type PlanningRunRow } from './table.ts';
import { writeResults } from './write.ts';

const actor = { kind: 'job', task: 'run-planning' } as const;

/** Of the progress that is shown, what planning takes; the rest is writing. */
const planningShare = 60;

/**
 * Plans everything that is due. Killed on the way it begins anew, or goes on writing where it stopped: what is written
 * is found as written. No table is locked and no transaction lasts: whoever books meanwhile wins.
 */
export async function runPlanning(
  context: JobContext,
  { runId }: { runId: string },
): Promise<void> {
  const run = await context.database.as(actor, (tx) => findRun(tx, runId));
  if (!run || run.state === 'DONE') return;
  if (run.state !== 'WRITING') await propose(context, run);
  if (!run.dry) {
    await writeResults(context, runId, (share) =>
      note(context, runId, planningShare + Math.round(share * (100 - planningShare))),
    );
  }
  await context.database.as(actor, (tx) => finish(tx, run));
}

async function findRun(tx: ActorTransaction, runId: string): Promise<PlanningRunRow | undefined> {
  const [run] = await tx.select().from(planningRun).where(eq(planningRun.id, runId));
  return run;
}

/** Plans, and keeps what the plan says of each visit, all at once. */
async function propose(context: JobContext, { id: runId }: PlanningRunRow): Promise<void> {
  const { today, ground, rules } = await context.database.as(actor, async (tx) => {
    await tx.update(planningRun).set({ state: 'PLANNING' }).where(eq(planningRun.id, runId));
    const today = await readToday(tx);
    const rules = await readSetting(tx);
    return { today, rules, ground: await readGround(tx, today, rules) };
  });
  const instance = instanceOf(ground, rules, today);
  const solution = await context.solve(
    instance,
    (share) => void note(context, runId, Math.round(share * planningShare)).catch(() => undefined),
  );
  const results = resultsOf(ground, instance, solution, today);
  await context.database.as(actor, async (tx) => {
    for (const part of inParts(results)) {
      await tx.insert(planningResult).values(part.map((each) => ({ runId, ...each })));
    }
    await tx
      .update(planningRun)
      .set({ state: 'WRITING', progress: planningShare, ...figuresOf(instance, solution) })
      .where(eq(planningRun.id, runId));
  });
}

/** Progress never goes back: notes may overtake each other. */
function note({ database }: JobContext, runId: string, progress: number): Promise<void> {
  return database.as(actor, async (tx) => {
    await tx
      .update(planningRun)
      .set({ progress: sql`greatest(${planningRun.progress}, ${progress})` })
      .where(and(eq(planningRun.id, runId), sql`${planningRun.state} <> 'DONE'`));
  });
}

async function finish(tx: ActorTransaction, { id, dry }: PlanningRunRow): Promise<void> {
  const shift = await readShift(tx, id);
  const [done] = await tx
    .update(planningRun)
    .set({
      ...{ state: 'DONE', progress: 100, endedAt: sql`clock.now()` },
      inTimeAfter: sql`${planningRun.inTimeAfter} + ${shift.inTime}`,
      lateAfter: sql`${planningRun.lateAfter} + ${shift.late}`,
      unplacedAfter: sql`${planningRun.unplacedAfter} + ${shift.unplaced}`,
    })
    .where(and(eq(planningRun.id, id), eq(planningRun.state, 'WRITING')))
    .returning();
  if (!done) return;
  const { visits, unplacedAfter } = done;
  const details = { dry, visits, unplaced: unplacedAfter };
  await audit(tx, { action: 'planning.run-ended', targetId: id, details });
}
