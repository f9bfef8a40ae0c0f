import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { publish } from '@vigie/chassis/outbox';
import { readNow } from '@vigie/chassis/today';
import { and, eq } from 'drizzle-orm';
import type { JobContext } from '../job-context.ts';
import { prepareFor } from '../placement/offer.ts';
import { endOf } from '../planning/appointment.ts';
import { findCandidates } from '../planning/queries.ts';
import { daysLate, ranked, type Candidate } from '../planning/rules.ts';
import type { Preparation } from '../planning/search.ts';
import { findVisit } from '../visit/queries.ts';
import { isBooked } from '../visit/state.ts';
import type { VisitRow } from '../visit/table.ts';
import { endPlace } from './commands.ts';
import { askForOffersAgain } from './enqueue.ts';
import { findOffered, findOpenOffers, findSpent, findWaitingList } from './queries.ts';
import { mayWait, offerUntil } from './rules.ts';
import { slotOffer, type WaitingPlaceRow } from './table.ts';

const task = 'offer-slots';

/**
 * Offers what is free to those who wait, in the law's order: each one slot, each slot to one visit at a time. It runs
 * when a slot becomes free and every hour; what it has offered it finds again, so it may run at any time.
 */
export async function offerSlots({ database }: Pick<JobContext, 'database'>): Promise<void> {
  const spent = await database.as({ kind: 'job', task }, findSpent);
  for (const { id, lapsed, accountId, visitId } of spent) {
    await database.as({ kind: 'job', task, accountId }, async (tx) => {
      const [ended] = await tx
        .update(slotOffer)
        .set({ state: lapsed ? 'LAPSED' : 'TAKEN' })
        .where(and(eq(slotOffer.id, id), eq(slotOffer.state, 'OPEN')))
        .returning({ id: slotOffer.id });
      if (!ended) return;
      await audit(tx, { action: 'slot-offer.lapsed', accountId, targetId: visitId });
    });
  }
  const list = await database.as({ kind: 'job', task }, findWaitingList);
  for (const place of list) {
    await database.as({ kind: 'job', task, accountId: place.accountId }, (tx) => serve(tx, place));
  }
}

/** Offers a place the slot that would help it most; takes it off the list where nothing can help any more. */
async function serve(tx: ActorTransaction, place: WaitingPlaceRow): Promise<void> {
  const { accountId, visitId } = place;
  const row = await findVisit(tx, visitId);
  if (!row) return;
  if (!mayWait(row)) {
    await endPlace(tx, visitId, isBooked(row.status) ? 'SERVED' : 'OVER');
    await audit(tx, { action: 'visit.waits-no-more', accountId, targetId: visitId });
    return;
  }
  const [open] = await findOpenOffers(tx, [place.id]);
  if (open) return;
  const preparation = await prepareFor(tx, row);
  const found = await bestFor(tx, place, preparation);
  if (found) await offer(tx, place, preparation, found);
}

interface Found {
  candidate: Candidate;
  now: Date;
  until: Date;
}

/** The slot that planning would give, of those sooner than the appointment that stands and never offered before. */
async function bestFor(
  tx: ActorTransaction,
  { id }: WaitingPlaceRow,
  { visit, wish, bounds, setting }: Preparation,
): Promise<Found | null> {
  const offered = await findOffered(tx, id);
  const now = await readNow(tx);
  const free = await findCandidates(tx, wish, { ...bounds, remote: false }, 'half-day');
  for (const candidate of ranked(wish, free)) {
    if (offered.has(candidate.slotId) || !isSooner(candidate, visit)) continue;
    const until = offerUntil(now, candidate, setting.offerHours);
    if (until) return { candidate, now, until };
  }
  return null;
}

const isSooner = ({ day }: Candidate, visit: VisitRow): boolean =>
  visit.day === null || day < visit.day;

async function offer(
  tx: ActorTransaction,
  { id: placeId, accountId, visitId }: WaitingPlaceRow,
  { wish, length }: Preparation,
  { candidate, now, until }: Found,
): Promise<void> {
  const { slotId, startsAt, centreId, practitionerId, day } = candidate;
  const [made] = await tx
    .insert(slotOffer)
    .values({
      ...{ id: newId(), placeId, accountId, visitId, slotId, until, startsAt },
      ...{ centreId, practitionerId, endsAt: endOf(candidate, length) },
      daysLate: daysLate(day, wish.latestDate),
    })
    .onConflictDoNothing()
    .returning();
  // Offered to somebody else at this very moment: the next run looks again.
  if (!made) return;
  await askForOffersAgain(tx, made.id, until.getTime() - now.getTime());
  await audit(tx, { action: 'slot-offer.made', accountId, targetId: visitId });
  await publish(tx, {
    ...{ type: 'slot.offered' as const, key: visitId, accountId },
    payload: {
      ...{ offerId: made.id, visitId, accountId },
      ...{ startsAt: startsAt.toISOString(), until: made.until.toISOString() },
    },
  });
}
