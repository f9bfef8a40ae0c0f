import { anyOf } from '@vigie/chassis/any-of';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { and, eq, sql } from 'drizzle-orm';
import { jobPost } from '../job-post/table.ts';
import { assignment, type AssignmentRow } from './table.ts';

/** A post held, or to be held, from a day on. */
export type NewPeriod = Pick<
  AssignmentRow,
  'employeeId' | 'accountId' | 'jobPostId' | 'ownSituations' | 'situations' | 'fromDay'
>;

/**
 * Begins periods; one that begins on the day of another stands in its place. The title is the post's of this moment.
 * @param announced true for changes that lie ahead: an earlier announcement of the same person falls away
 */
export async function writePeriods(
  tx: ActorTransaction,
  periods: readonly NewPeriod[],
  announced = false,
): Promise<string[]> {
  if (periods.length === 0) return [];
  if (announced)
    await withdrawAnnounced(
      tx,
      periods.map(({ employeeId }) => employeeId),
    );
  const rows = await tx
    .insert(assignment)
    .values(
      periods.map((period) => ({
        ...period,
        id: newId(),
        announced,
        title: sql<string>`(select ${jobPost.title} from ${jobPost} where ${jobPost.id} = ${period.jobPostId}::uuid)`,
      })),
    )
    .onConflictDoUpdate({
      target: [assignment.employeeId, assignment.fromDay],
      set: {
        jobPostId: sql`excluded.job_post_id`,
        title: sql`excluded.title`,
        ownSituations: sql`excluded.own_situations`,
        situations: sql`excluded.situations`,
        announced,
      },
    })
    .returning({ id: assignment.id });
  return rows.map(({ id }) => id);
}

/** Takes announced changes back; what has begun stays. */
export async function withdrawAnnounced(
  tx: ActorTransaction,
  employeeIds: readonly string[],
): Promise<void> {
  await tx
    .delete(assignment)
    .where(and(anyOf(assignment.employeeId, employeeIds), eq(assignment.announced, true)));
}
