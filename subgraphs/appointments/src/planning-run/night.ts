import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import { sql } from 'drizzle-orm';
import type { JobContext } from '../job-context.ts';
import { planningRun } from './table.ts';

/** The hour from which a night's run begins, in the service's time zone; what was missed is done when the worker is back. */
const hour = 2;

/** Starts the run of a night once; while another one is at work, the next hour looks again. */
export async function startNight({ database }: JobContext): Promise<void> {
  await database.as({ kind: 'job', task: 'plan-night' }, async (tx) => {
    const [now] = await tx.execute<{ night: string; hour: number }>(sql`
      select clock.today()::text as night,
        extract(hour from clock.now() at time zone 'Europe/Paris')::int as hour`);
    if (!now || now.hour < hour) return;
    const id = newId();
    const [started] = await tx
      .insert(planningRun)
      .values({ id, dry: false, night: now.night })
      .onConflictDoNothing()
      .returning({ id: planningRun.id });
    if (!started) return;
    await audit(tx, { action: 'planning.run-asked', targetId: id, details: { dry: false } });
    await enqueueRun(tx, id);
  });
}

/** One run after the other; for one that somebody asked for they wait. */
export function enqueueRun(
  tx: ActorTransaction,
  runId: string,
  asked: { awaited?: true } = {},
): Promise<void> {
  return enqueue(tx, 'run-planning', { runId }, { queue: 'planning-runs', ...asked });
}
