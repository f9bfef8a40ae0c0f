import { gt, isNull, or, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { PlaceVisitInput, VisitRefusal } from '../generated/resolvers.ts';
import { onVisit, type VisitOutcome } from '../visit/on-visit.ts';
import { open } from '../visit/state.ts';
import { visit, type VisitRow } from '../visit/table.ts';
import { giveSlot, orTaken } from './give.ts';

/**
 * Somebody of the service chooses: a visit that waits gets the slot, an appointment moves there, whatever planning would
 * have done and however late it is. Planning leaves it there.
 */
export function placeVisit(context: Context, input: PlaceVisitInput): Promise<VisitOutcome> {
  return orTaken(
    onVisit(context, ['placeVisit', 'service'], input, problemOf, (tx, current) =>
      giveSlot(tx, current, input.slotId, {
        chooser: 'votre service',
        mayTake: () => true,
        when: or(isNull(visit.startsAt), gt(visit.startsAt, sql`clock.now()`)),
        otherwise: 'OVER',
      }),
    ),
  );
}

function problemOf({ status, absenceToldAt }: VisitRow): VisitRefusal | null {
  if (!open.some((each) => each === status)) return { code: 'OVER' };
  return absenceToldAt === null ? null : { code: 'ALREADY_TOLD' };
}
