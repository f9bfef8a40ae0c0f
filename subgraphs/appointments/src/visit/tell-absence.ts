import { audit } from '@vigie/chassis/audit';
import { tidy } from '@vigie/chassis/typed-text';
import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import { feeOn } from '../absence-fee/queries.ts';
import type { Context } from '../context.ts';
import type { TellAbsenceInput, VisitRefusal } from '../generated/resolvers.ts';
import { announce } from './announce.ts';
import { onVisit, staleOr, type VisitOutcome } from './on-visit.ts';
import { booked, isBooked } from './state.ts';
import { visit, type ShownVisit, type VisitRow } from './table.ts';

/** Longest reason, in characters. */
const longestReason = 500;

/**
 * After the notice nothing is cancelled any more: the employer says that the person will not come, knowing what it costs.
 * The service notes later whether the absence is excused.
 */
export function tellAbsence(context: Context, input: TellAbsenceInput): Promise<VisitOutcome> {
  const reason = tidy(input.reason);
  return onVisit(
    context,
    ['tellAbsence', 'managers'],
    input,
    (current) => problemOf(current, reason),
    async (tx, current) => {
      const { id, version, accountId, day } = current;
      if (day === null) throw new Error('An appointment without a day');
      const absenceFeeCents = await feeOn(tx, day);
      if (absenceFeeCents !== input.feeCents) return { code: 'FEE_CHANGED', field: 'feeCents' };
      const [told] = await tx
        .update(visit)
        .set({ absenceToldAt: sql`clock.now()`, absenceReason: reason, absenceFeeCents })
        .where(
          and(
            eq(visit.id, id),
            eq(visit.version, version),
            inArray(visit.status, booked),
            gt(sql`clock.now()`, visit.cancellableUntil),
            gt(visit.endsAt, sql`clock.now()`),
          ),
        )
        .returning();
      if (!told) return staleOr(tx, current, 'WRONG_TIME');
      await audit(tx, { action: 'visit.absence-told', accountId, targetId: id });
      await announce(tx, told);
      return null;
    },
  );
}

/** Whether the portal offers to tell of an absence; the command asks the database's clock once more. */
export function absencePossible(
  { status, cancellableUntil, endsAt, absenceToldAt }: ShownVisit,
  mayManage: boolean,
  now: Date,
): boolean {
  if (!mayManage || !isBooked(status) || absenceToldAt || !cancellableUntil || !endsAt)
    return false;
  return now > cancellableUntil && now < endsAt;
}

function problemOf({ status, absenceToldAt }: VisitRow, reason: string): VisitRefusal | null {
  if (reason === '') return { code: 'REQUIRED', field: 'reason' };
  if (reason.length > longestReason) return { code: 'TOO_LONG', field: 'reason' };
  if (!isBooked(status)) return { code: 'NOT_PLANNED' };
  return absenceToldAt === null ? null : { code: 'ALREADY_TOLD' };
}
