import type { CivilDate } from '@vigie/chassis/civil-date';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { and, eq } from 'drizzle-orm';
import type { EmploymentRow } from '../employee/table.ts';
import { findJobPosts } from '../job-post/queries.ts';
import { writePeriods, type NewPeriod } from './commands.ts';
import { currentOf } from './periods.ts';
import { findAssignments } from './queries.ts';
import { correctionDay, samePeriod } from './rules.ts';
import { ownAfter } from './situations.ts';
import { assignment, type AssignmentRow } from './table.ts';

/** An employment that was written as a whole, before and after. */
export interface WrittenEmployment {
  before: EmploymentRow | null;
  after: EmploymentRow;
  today: CivilDate;
}

/**
 * Brings the periods in line with employments that an import wrote: what the post carries is inherited, the rest is the
 * person's own. Nothing is written where post and situations stay.
 */
export function followEmployments(
  tx: ActorTransaction,
  accountId: string,
  written: readonly WrittenEmployment[],
): Promise<void> {
  return asJobWithin(tx, { task: 'follow-employments', accountId }, async () => {
    const ids = written.map(({ after }) => after.id);
    const assignments = await findAssignments(tx, ids);
    const postIds = written.map(({ after }) => after.jobPostId).filter((id) => id !== null);
    const posts = await findJobPosts(tx, [...new Set(postIds)]);
    const carried = new Map(posts.map((post) => [post?.id, post?.situations ?? []]));
    const periods: NewPeriod[] = [];
    for (const [index, each] of written.entries()) {
      const current = await currentPeriod(tx, each, assignments[index] ?? []);
      const inherited = carried.get(each.after.jobPostId ?? undefined) ?? [];
      const period = periodOf(each, current, inherited);
      if (!current || !samePeriod(current, period)) periods.push(period);
    }
    await writePeriods(tx, periods);
  });
}

/** The period in force, where the first day was corrected from its new day on; none after somebody came back. */
async function currentPeriod(
  tx: ActorTransaction,
  { before, after }: WrittenEmployment,
  assignments: readonly AssignmentRow[],
): Promise<AssignmentRow | null> {
  const current = currentOf(assignments);
  if (!before || !current || before.startDate === after.startDate) return current;
  const cameBack = before.leftOn !== null && before.leftOn < after.startDate;
  if (cameBack) {
    const untilDay = before.leftOn! < current.fromDay ? current.fromDay : before.leftOn;
    await tx.update(assignment).set({ untilDay }).where(eq(assignment.id, current.id));
    return null;
  }
  const first = assignments.find(({ fromDay }) => fromDay === before.startDate);
  if (!first || assignments.some(({ fromDay }) => fromDay === after.startDate)) return current;
  await tx
    .update(assignment)
    .set({ fromDay: after.startDate })
    .where(and(eq(assignment.id, first.id), eq(assignment.employeeId, after.id)));
  return current.id === first.id ? { ...current, fromDay: after.startDate } : current;
}

function periodOf(
  { after, today }: WrittenEmployment,
  current: AssignmentRow | null,
  inherited: readonly string[],
): NewPeriod {
  const { id: employeeId, accountId, jobPostId, situations, startDate } = after;
  const before = current?.ownSituations ?? [];
  return {
    ...{ employeeId, accountId, jobPostId, situations },
    ownSituations: ownAfter(inherited, before, { ticked: situations }),
    fromDay: current ? correctionDay(current, startDate, today) : startDate,
  };
}
