import { lte, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { MoveVisitInput, VisitRefusal } from '../generated/resolvers.ts';
import { onVisit, type VisitOutcome } from '../visit/on-visit.ts';
import { isBooked } from '../visit/state.ts';
import { visit, type VisitRow } from '../visit/table.ts';
import { giveSlot, orTaken } from './give.ts';
import { mayTake } from './offer.ts';

/** The employer moves an appointment within the notice, to a slot in time: the day that it leaves is not given again. */
export function moveVisit(context: Context, input: MoveVisitInput): Promise<VisitOutcome> {
  return orTaken(
    onVisit(context, ['moveVisit', 'managers'], input, problemOf, (tx, current) =>
      giveSlot(tx, current, input.slotId, {
        chooser: 'l’entreprise',
        mayTake,
        when: lte(sql`clock.now()`, visit.cancellableUntil),
        otherwise: 'TOO_LATE',
        refusedDays: ({ day }) => (current.day && current.day !== day ? [current.day] : []),
      }),
    ),
  );
}

function problemOf({ status, absenceToldAt }: VisitRow): VisitRefusal | null {
  if (!isBooked(status)) return { code: 'NOT_PLANNED' };
  return absenceToldAt === null ? null : { code: 'ALREADY_TOLD' };
}
