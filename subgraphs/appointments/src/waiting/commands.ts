import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { publish } from '@vigie/chassis/outbox';
import { signedIn } from '@vigie/chassis/subgraph';
import { and, eq, isNull, lte, or, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type {
  AnswerSlotOfferInput,
  JoinWaitingListInput,
  LeaveWaitingListInput,
  VisitRefusal,
} from '../generated/resolvers.ts';
import { giveSlot, orTaken } from '../placement/give.ts';
import { onVisit, type VisitOutcome } from '../visit/on-visit.ts';
import { visit, type VisitRow } from '../visit/table.ts';
import { askForOffers } from './enqueue.ts';
import { isOpenOffer, mayBeAnswered } from './queries.ts';
import { mayWait } from './rules.ts';
import { slotOffer, waitingPlace } from './table.ts';

/** The employer wants the next slot that becomes free; the proof of it is written, and what is free now is offered. */
export function joinWaitingList(
  context: Context,
  input: JoinWaitingListInput,
): Promise<VisitOutcome> {
  const { subjectId } = signedIn(context.caller);
  return onVisit(context, ['joinWaitingList', 'managers'], input, problemOf, async (tx, row) => {
    const { id: visitId, accountId } = row;
    const [place] = await tx
      .insert(waitingPlace)
      .values({ id: newId(), accountId, visitId, joinedBy: subjectId })
      .onConflictDoNothing()
      .returning();
    if (!place) return { code: 'ALREADY_WAITING' };
    await audit(tx, { action: 'visit.waits', accountId, targetId: visitId });
    await publish(tx, {
      ...{ type: 'waiting.joined' as const, key: visitId, accountId },
      payload: {
        ...{ placeId: place.id, visitId, accountId, joinedBy: subjectId },
        joinedAt: place.joinedAt.toISOString(),
      },
    });
    await askForOffers(tx);
    return null;
  });
}

function problemOf(row: VisitRow): VisitRefusal | null {
  return mayWait(row) ? null : { code: 'NOT_LATE' };
}

/** The employer wants no more offers; what was offered goes to the next one. */
export function leaveWaitingList(
  context: Context,
  input: LeaveWaitingListInput,
): Promise<VisitOutcome> {
  const noProblem = () => null;
  return onVisit(context, ['leaveWaitingList', 'managers'], input, noProblem, async (tx, row) => {
    const { id: visitId, accountId } = row;
    if (!(await endPlace(tx, visitId, 'LEFT'))) return { code: 'NOT_WAITING' };
    await audit(tx, { action: 'visit.waits-no-more', accountId, targetId: visitId });
    await askForOffers(tx);
    return null;
  });
}

/** Takes a visit off the list, and what was offered to it back; false where it did not wait. */
export async function endPlace(
  tx: ActorTransaction,
  visitId: string,
  state: 'SERVED' | 'LEFT' | 'OVER',
): Promise<boolean> {
  const [ended] = await tx
    .update(waitingPlace)
    .set({ state, endedAt: sql`clock.now()` })
    .where(and(eq(waitingPlace.visitId, visitId), eq(waitingPlace.state, 'WAITING')))
    .returning();
  if (!ended) return false;
  await tx
    .update(slotOffer)
    .set({ state: 'TAKEN' })
    .where(and(eq(slotOffer.placeId, ended.id), eq(slotOffer.state, 'OPEN')));
  return true;
}

/**
 * The employer takes the slot that was offered, or lets it go to the next one. Of several who answer the first one
 * counts: the row of the offer decides, by the database's clock.
 */
export function answerSlotOffer(
  context: Context,
  input: AnswerSlotOfferInput,
): Promise<VisitOutcome> {
  const { subjectId } = signedIn(context.caller);
  const { accept } = input;
  // Whoever comes second learns that the offer is over, not that the visit has changed because of it.
  const problem = async (row: VisitRow, tx: ActorTransaction): Promise<VisitRefusal | null> => {
    if (!(await isOpenOffer(tx, input.offerId, row.id))) return { code: 'OFFER_OVER' };
    return accept ? problemOf(row) : null;
  };
  return orTaken(
    onVisit(context, ['answerSlotOffer', 'managers'], input, problem, async (tx, row) => {
      const { id: visitId, accountId } = row;
      const [answered] = await tx
        .update(slotOffer)
        .set({
          ...{ state: accept ? 'ACCEPTED' : 'DECLINED', answeredBy: subjectId },
          answeredAt: sql`clock.now()`,
        })
        .where(
          and(...[eq(slotOffer.id, input.offerId), eq(slotOffer.visitId, visitId)], mayBeAnswered),
        )
        .returning();
      if (!answered) return { code: 'OFFER_OVER' };
      const action = accept ? 'slot-offer.accepted' : 'slot-offer.declined';
      await audit(tx, { action, accountId, targetId: visitId });
      if (!accept) {
        await askForOffers(tx);
        return null;
      }
      await endPlace(tx, visitId, 'SERVED');
      return giveSlot(tx, row, answered.slotId, {
        chooser: 'l’entreprise',
        mayTake: () => true,
        when: or(isNull(visit.cancellableUntil), lte(sql`clock.now()`, visit.cancellableUntil)),
        otherwise: 'TOO_LATE',
      });
    }),
  );
}
