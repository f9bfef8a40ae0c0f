import { audit } from '@vigie/chassis/audit';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { RecordAttendanceInput } from '../generated/resolvers.ts';
import { fallDueAgain } from './again.ts';
import { announce } from './announce.ts';
import { noteDocument } from './document/commands.ts';
import { onVisit, staleOr, type VisitOutcome } from './on-visit.ts';
import { findOpenOf } from './queries.ts';
import { dropVisit, reconcileFollowing } from './reconcile.ts';
import { canBecome, statesBefore, type attended } from './state.ts';
import { visit, type VisitRow } from './table.ts';

type Attendance = (typeof attended)[number];

const actions: Record<Attendance, string> = {
  HELD: 'visit.held',
  EXCUSED: 'visit.excused',
  NOT_EXCUSED: 'visit.not-excused',
};

/**
 * Notes who came, from the hour of the appointment on; a wrong note is corrected by another. A visit held makes the next
 * one due, an absence the same one again.
 */
export function recordAttendance(
  context: Context,
  input: RecordAttendanceInput,
): Promise<VisitOutcome> {
  const { attendance } = input;
  return onVisit(
    context,
    ['recordAttendance', 'service'],
    input,
    ({ status }) => (canBecome(status, attendance) ? null : { code: 'NOT_PLANNED' }),
    async (tx, current) => {
      const { id, accountId } = current;
      const noted = await note(tx, current, attendance);
      if (!noted) return staleOr(tx, current, 'TOO_EARLY');
      await audit(tx, { action: actions[attendance], accountId, targetId: id });
      await announce(tx, noted);
      await asJobWithin(tx, { task: 'follow-visit', accountId }, () => follow(tx, noted));
      return null;
    },
  );
}

/** By the database's own clock; a visit that was not held has no outcome. */
async function note(
  tx: ActorTransaction,
  { id, version }: VisitRow,
  attendance: Attendance,
): Promise<VisitRow | null> {
  const [noted] = await tx
    .update(visit)
    .set({ status: attendance, ...(attendance !== 'HELD' && { nextBy: null, measures: null }) })
    .where(
      and(
        eq(visit.id, id),
        eq(visit.version, version),
        inArray(visit.status, statesBefore(attendance)),
        lte(visit.startsAt, sql`clock.now()`),
      ),
    )
    .returning();
  return noted ?? null;
}

async function follow(tx: ActorTransaction, noted: VisitRow): Promise<void> {
  const { employeeId } = noted;
  const sameDuty = await findOpenOf(tx, noted);
  if (noted.status === 'HELD') {
    for (const each of sameDuty) await dropVisit(tx, each, { version: null });
  } else if (sameDuty.length === 0) {
    await fallDueAgain(tx, noted);
  }
  if (noted.status !== 'HELD') await noteDocument(tx, noted, null);
  await reconcileFollowing(tx, employeeId);
}
