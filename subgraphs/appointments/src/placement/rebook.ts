import { audit } from '@vigie/chassis/audit';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { and, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { RebookVisitInput, VisitRefusal } from '../generated/resolvers.ts';
import { slot } from '../slot/table.ts';
import { onVisit, type VisitOutcome } from '../visit/on-visit.ts';
import { open } from '../visit/state.ts';
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
          slotId: await findSlotOf(tx, cancelled),
          instead: await findInstead(tx, cancelled),
        }),
      );
      if (!instead) return { code: 'OVER' };
      if (!slotId) return { code: 'SLOT_TAKEN' };
      const excludedDays = instead.excludedDays.filter((day) => day !== cancelled.day);
      const refused = await giveSlot(tx, { ...instead, excludedDays }, slotId, {
        ...{ chooser: 'l’entreprise', mayTake: () => true, otherwise: 'TOO_LATE' },
        when: or(isNull(visit.cancellableUntil), lte(sql`clock.now()`, visit.cancellableUntil)),
      });
      if (refused) return refused;
      await audit(tx, { action: 'visit.rebooked', accountId, targetId: id });
      return { visitId: instead.id };
    }),
  );
}

/** The hour that was given up, if it is still free. */
async function findSlotOf(
  tx: ActorTransaction,
  { practitionerId, startsAt }: VisitRow,
): Promise<string | undefined> {
  if (!practitionerId || !startsAt) return undefined;
  const [same] = await tx
    .select({ id: slot.id })
    .from(slot)
    .where(
      and(
        eq(slot.practitionerId, practitionerId),
        eq(slot.startsAt, startsAt),
        eq(slot.status, 'free'),
      ),
    );
  return same?.id;
}

/** The visit that is due in the place of a cancelled one. */
async function findInstead(
  tx: ActorTransaction,
  { employeeId, kind, absenceId }: VisitRow,
): Promise<VisitRow | undefined> {
  const [row] = await tx
    .select()
    .from(visit)
    .where(
      and(
        eq(visit.employeeId, employeeId),
        eq(visit.kind, kind),
        absenceId ? eq(visit.absenceId, absenceId) : isNull(visit.absenceId),
        inArray(visit.status, open),
      ),
    );
  return row;
}
