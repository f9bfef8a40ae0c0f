import type { CivilDate } from '@vigie/chassis/civil-date';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import { readToday } from '@vigie/chassis/today';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { putInForce } from '../assignment/force.ts';
import { effectiveSituations } from '../assignment/situations.ts';
import { assignment } from '../assignment/table.ts';
import type { JobContext } from '../job-context.ts';
import { batchSize, findHolders, standingsOn } from './holders.ts';
import { findJobPosts } from './queries.ts';
import { redecision, type JobPostRow } from './table.ts';

const task = 'redecide-holders';
const note = { action: 'employee.follow-up-decided', details: { because: 'job-post' } };

/**
 * Decides anew for everybody on a post whose situations have just changed: a few within the command, many by a job
 * whose progress can be read.
 */
export async function redecideHolders(
  tx: ActorTransaction,
  post: JobPostRow,
  today: CivilDate,
): Promise<void> {
  const { id: jobPostId, accountId } = post;
  await asJobWithin(tx, { task, accountId }, async () => {
    await renewAnnounced(tx, post);
    const ids = await findHolders(tx, jobPostId, today);
    if (ids.length <= batchSize) {
      await putInForce(tx, accountId, await standingsOn(tx, ids, post, today), today, note);
      return;
    }
    const id = newId();
    await tx.insert(redecision).values({ id, accountId, jobPostId, total: ids.length });
    await enqueue(tx, task, { id }, { queue: `post-${jobPostId}`, awaited: true });
  });
}

/** Changes that lie ahead name the situations that the post will bring. */
async function renewAnnounced(tx: ActorTransaction, { id, situations }: JobPostRow): Promise<void> {
  const rows = await tx
    .select()
    .from(assignment)
    .where(and(eq(assignment.jobPostId, id), eq(assignment.announced, true)));
  for (const row of rows) {
    await tx
      .update(assignment)
      .set({ situations: effectiveSituations(situations, row.ownSituations) })
      .where(eq(assignment.id, row.id));
  }
}

/**
 * Goes on from where the last run stopped; each part commits with its progress. What the post carries is read for each
 * part, so that two changes that follow each other end in the second.
 */
export async function runRedecision(
  { database }: Pick<JobContext, 'database'>,
  { id }: { id: string },
): Promise<void> {
  for (;;) {
    const more = await database.as({ kind: 'job', task }, async (tx) =>
      redecidePart(tx, id, await readToday(tx)),
    );
    if (!more) return;
  }
}

async function redecidePart(tx: ActorTransaction, id: string, today: CivilDate): Promise<boolean> {
  const [run] = await tx
    .select()
    .from(redecision)
    .where(and(eq(redecision.id, id), isNull(redecision.finishedAt)))
    .for('update');
  const [post] = run ? await findJobPosts(tx, [run.jobPostId]) : [];
  if (!run || !post) return false;
  const ids = await findHolders(tx, post.id, today, { after: run.position, limit: batchSize });
  if (ids.length > 0) {
    await putInForce(tx, post.accountId, await standingsOn(tx, ids, post, today), today, note);
  }
  const finished = ids.length < batchSize;
  await tx
    .update(redecision)
    .set({
      // Somebody may have come to the post or left it meanwhile.
      done: finished ? run.total : Math.min(run.done + ids.length, run.total),
      position: ids.at(-1) ?? run.position,
      ...(finished ? { finishedAt: sql`clock.now()` } : {}),
    })
    .where(eq(redecision.id, id));
  return !finished;
}
