import type { Context } from '../context.ts';
import type { TakeSlotInput } from '../generated/resolvers.ts';
import { onVisit, type VisitOutcome } from '../visit/on-visit.ts';
import { giveSlot, orTaken } from './give.ts';
import { mayTakeNearest } from './offer.ts';

/** The employer takes one of the nearest slots for a visit that has none: a late appointment is better than none. */
export function takeSlot(context: Context, input: TakeSlotInput): Promise<VisitOutcome> {
  return orTaken(
    onVisit(
      context,
      ['takeSlot', 'managers'],
      input,
      ({ status }) => (status === 'TO_PLAN' ? null : { code: 'NOT_WAITING' }),
      (tx, current) =>
        giveSlot(tx, current, input.slotId, {
          ...{ chooser: 'l’entreprise', mayTake: mayTakeNearest, when: undefined },
          otherwise: 'STALE_VERSION',
        }),
    ),
  );
}
