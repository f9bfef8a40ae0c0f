import { anyOf } from '@vigie/chassis/any-of';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { recordsOf } from '@vigie/chassis/many';
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
  const begun = periods.map((period) => ({ ...period, id: newId(), announced }));
  const rows = await tx.execute<{ id: string }>(sql`
    insert into ${assignment} as a (id, employee_id, account_id, job_post_id, title, own_situations, situations,
      from_day, announced)
    select n.id, n.employee_id, n.account_id, n.job_post_id, p.title, n.own_situations, n.situations,
      n.from_day, n.announced
    from ${recordsOf(assignment, begun)} left join ${jobPost} p on p.id = n.job_post_id
    on conflict (employee_id, from_day) do update set job_post_id = excluded.job_post_id, title = excluded.title,
      own_situations = excluded.own_situations, situations = excluded.situations, announced = excluded.announced
    returning a.id`);
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
