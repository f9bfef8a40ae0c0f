import { findOpenTo } from '@vigie/chassis/access';
import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction, Database } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { readToday } from '@vigie/chassis/today';
import { and, eq, gt, ne, or, sql } from 'drizzle-orm';
import { employee } from '../employee/table.ts';
import { slot } from '../slot/table.ts';
import { visit } from '../visit/table.ts';
import { legalOrder } from './rules.ts';
import { slotOffer, waitingPlace, type SlotOfferRow, type WaitingPlaceRow } from './table.ts';

/** The places of visits that wait, in the order of the visits. */
export async function findWaiting(
  tx: ActorTransaction,
  visitIds: readonly string[],
): Promise<(WaitingPlaceRow | null)[]> {
  const rows = await tx
    .select()
    .from(waitingPlace)
    .where(and(anyOf(waitingPlace.visitId, visitIds), eq(waitingPlace.state, 'WAITING')));
  return inOrderOf(visitIds, rows, (row) => row.visitId);
}

/** Everybody who waits, first who is asked first. */
export async function findWaitingList(tx: ActorTransaction): Promise<WaitingPlaceRow[]> {
  const rows = await tx
    .select({
      place: waitingPlace,
      ...{ kind: visit.kind, latestDate: visit.latestDate, profile: employee.profile },
    })
    .from(waitingPlace)
    .innerJoin(visit, eq(visit.id, waitingPlace.visitId))
    .innerJoin(employee, eq(employee.id, visit.employeeId))
    .where(eq(waitingPlace.state, 'WAITING'));
  const before = legalOrder(await readToday(tx));
  return rows
    .map(({ place, ...facts }) => ({ place, ...facts, joinedAt: place.joinedAt }))
    .sort(before)
    .map(({ place }) => place);
}

/** Where each place stands, from 1: others' places are nobody's business, how many are asked before is. */
export async function findRanks(
  database: Database,
  placeIds: readonly string[],
): Promise<number[]> {
  const list = await database.as({ kind: 'job', task: 'rank-waiting-list' }, findWaitingList);
  return placeIds.map((id) => list.findIndex((place) => place.id === id) + 1);
}

/** An offer that waits for its answer, and is still kept for whoever was asked. */
export const mayBeAnswered = and(
  eq(slotOffer.state, 'OPEN'),
  gt(slotOffer.until, sql`clock.now()`),
);

/** What is offered to each place now, while it may be answered. */
export async function findOpenOffers(
  tx: ActorTransaction,
  placeIds: readonly string[],
): Promise<(SlotOfferRow | null)[]> {
  const rows = await tx
    .select()
    .from(slotOffer)
    .where(and(anyOf(slotOffer.placeId, placeIds), mayBeAnswered));
  return inOrderOf(placeIds, rows, (row) => row.placeId);
}

/** By account, its places to which something is offered now, the soonest to be answered first; where the actor may answer. */
export async function findOfferedPlaces(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<WaitingPlaceRow[][]> {
  const open = await findOpenTo(tx, accountIds, 'visits:manage');
  const rows = await tx
    .select({ place: waitingPlace })
    .from(slotOffer)
    .innerJoin(waitingPlace, eq(waitingPlace.id, slotOffer.placeId))
    .where(
      and(
        anyOf(
          slotOffer.accountId,
          accountIds.filter((_, index) => open[index]),
        ),
        mayBeAnswered,
      ),
    )
    .orderBy(slotOffer.until, slotOffer.id);
  const places = rows.map(({ place }) => place);
  return groupedBy(accountIds, places, ({ accountId }) => accountId);
}

/** Whether a visit may still be given what was offered to it. */
export async function isOpenOffer(
  tx: ActorTransaction,
  offerId: string,
  visitId: string,
): Promise<boolean> {
  if (!isId(offerId)) return false;
  const rows = await tx
    .select({ id: slotOffer.id })
    .from(slotOffer)
    .where(and(...[eq(slotOffer.id, offerId), eq(slotOffer.visitId, visitId)], mayBeAnswered));
  return rows.length > 0;
}

/** Whether anybody waits for a slot. */
export async function anybodyWaits(tx: ActorTransaction): Promise<boolean> {
  const rows = await tx
    .select({ id: waitingPlace.id })
    .from(waitingPlace)
    .where(eq(waitingPlace.state, 'WAITING'))
    .limit(1);
  return rows.length > 0;
}

/** Slots that were offered to a place, whatever came of it. */
export async function findOffered(tx: ActorTransaction, placeId: string): Promise<Set<string>> {
  const rows = await tx
    .select({ slotId: slotOffer.slotId })
    .from(slotOffer)
    .where(eq(slotOffer.placeId, placeId));
  return new Set(rows.map(({ slotId }) => slotId));
}

/** Open offers that hold no more: the time to answer is over, or the slot was taken all the same. */
export async function findSpent(
  tx: ActorTransaction,
): Promise<(Pick<SlotOfferRow, 'id' | 'visitId' | 'accountId'> & { lapsed: boolean })[]> {
  const lapsed = sql<boolean>`${slotOffer.until} <= clock.now()`;
  return tx
    .select({
      ...{ id: slotOffer.id, visitId: slotOffer.visitId, accountId: slotOffer.accountId },
      lapsed: lapsed.as('lapsed'),
    })
    .from(slotOffer)
    .innerJoin(slot, eq(slot.id, slotOffer.slotId))
    .where(and(eq(slotOffer.state, 'OPEN'), or(lapsed, ne(slot.status, 'free'))));
}
