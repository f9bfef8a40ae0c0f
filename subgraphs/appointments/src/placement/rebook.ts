import { audit } from '@vigie/chassis/audit';
import { asJobWithin } from '@vigie/chassis/database';
import { isNull, lte, or, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { RebookVisitInput, VisitRefusal } from '../generated/resolvers.ts';
import { findFreeAt } from '../slot/queries.ts';
import { onVisit, type VisitOutcome } from '../visit/on-visit.ts';
import { findOpenOf } from '../visit/queries.ts';
import { visit, type VisitRow } from '../visit/table.ts';
import { giveSlot, orTaken } from './give.ts';

/**
 * The employer takes a cancellation back while nobody else has the hour: the visit that fell due in its place gets it,
 * wherever planning has put that meanwhile. What was cancelled stays so, and is read beside it.
 */
export function rebookVisit(context: Context, input: RebookVisitInput): Promise<VisitOutcome> {
  const problemOf = ({ status, startsAt }: VisitRow): VisitRefusal | null => {
    if (status !== 'CANCELLED_BY_EMPLOYER' || !startsAt) return { code: 'NOT_CANCELLED' };
    return startsAt > context.clock.now() ? null : { code: 'OVER' };
  };
  return orTaken(
    onVisit(context, ['rebookVisit', 'managers'], input, problemOf, async (tx, cancelled) => {
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
