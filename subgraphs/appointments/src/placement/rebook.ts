import { audit } from '@vigie/chassis/audit';
import { asJobWithin } from '@vigie/chassis/database';
import { isNull, lte, or, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { RebookVisitInput, VisitRefusal } from '../generated/resolvers.ts';
import { findFreeAt } from '../slot/queries.ts';
import { onVisit, type VisitOutcome } from '../visit/on-visit.ts';
import { findInstead, findOpenOf } from '../visit/queries.ts';
import { visit, type ShownVisit, type VisitRow } from '../visit/table.ts';
import { giveSlot, orTaken } from './give.ts';

/** Whether a cancellation can be taken back, and what fell due in its place. */
export interface Rebooking {
  possible: boolean;
  insteadId: string | null;
}

/**
 * The employer takes a cancellation back while nobody else has the hour: the visit that fell due in its place gets it,
 * wherever planning has put that meanwhile. What was cancelled stays so, and is read beside it.
 */
export function rebookVisit(context: Context, input: RebookVisitInput): Promise<VisitOutcome> {
  const problem = (cancelled: VisitRow) => problemOf(cancelled, context.clock.now());
  return orTaken(
    onVisit(context, ['rebookVisit', 'managers'], input, problem, async (tx, cancelled) => {
      const { id, accountId } = cancelled;
      const { slotId, instead } = await asJobWithin(
        tx,
        { task: 'rebook', accountId },
        async () => ({
          slotId: await findFreeAt(tx, cancelled),
          instead: (await findOpenOf(tx, cancelled))[0],
        }),
      );
      if (!instead) return { code: 'OVER' };
      if (!slotId) return { code: 'SLOT_TAKEN' };
      const excludedDays = instead.excludedDays.filter((day) => day !== cancelled.day);
      const refused = await giveSlot(tx, { ...instead, excludedDays }, slotId, {
        ...{ chooser: 'l’entreprise', mayTake: () => true, otherwise: 'TOO_LATE' },
        takenBack: cancelled,
        when: or(isNull(visit.cancellableUntil), lte(sql`clock.now()`, visit.cancellableUntil)),
      });
      if (refused) return refused;
      await audit(tx, { action: 'visit.rebooked', accountId, targetId: id });
      return { visitId: instead.id };
    }),
  );
}

function problemOf({ status, startsAt }: ShownVisit, now: Date): VisitRefusal | null {
  if (status !== 'CANCELLED_BY_EMPLOYER' || !startsAt) return { code: 'NOT_CANCELLED' };
  return startsAt > now ? null : { code: 'OVER' };
}

/**
 * Whether a cancellation could be taken back now: said before somebody tries. Slots tell who else is seen: a job reads
 * them, for whoever may cancel here.
 */
export async function rebookingTerms(
  { database, clock, loaders }: Pick<Context, 'database' | 'clock' | 'loaders'>,
  cancelled: ShownVisit,
): Promise<Rebooking | null> {
  const { accountId } = cancelled;
  if (problemOf(cancelled, clock.now()) || !(await loaders.mayManage.load(accountId))) return null;
  return database.as({ kind: 'job', task: 'rebook', accountId }, async (tx) => {
    const insteadId = await findInstead(tx, cancelled);
    return {
      possible: insteadId !== null && (await findFreeAt(tx, cancelled)) !== null,
      insteadId,
    };
  });
}
