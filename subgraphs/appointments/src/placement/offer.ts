import { allows, allowsEverywhere } from '@vigie/chassis/access';
import { inOrderOf } from '@vigie/chassis/batch';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import type { Context } from '../context.ts';
import { endOf } from '../planning/appointment.ts';
import { readFacts, visitOf } from '../planning/facts.ts';
import { findCandidates } from '../planning/queries.ts';
import { daysLate, ranked, type Candidate, type Wish } from '../planning/rules.ts';
import { prepare, type Preparation, type Sought } from '../planning/search.ts';
import { isAway } from '../unavailability/rules.ts';
import { latestCancellation, noticeOf } from '../visit/cancellation.ts';
import { findVisit } from '../visit/queries.ts';
import { isBooked } from '../visit/state.ts';
import { mayWait } from '../waiting/rules.ts';
import { findNamedSlots, findSlotsNear, findSlotsOn } from './queries.ts';
import { groundsOf, isKept, type OpenSlot, type SlotGround } from './rules.ts';

/** Slots that are proposed: enough for a choice, few enough for a phone call. */
const proposals = 3;

/** A free slot as somebody who chooses sees it. */
export interface FreeSlot {
  id: string;
  startsAt: Date;
  endsAt: Date;
  centreId: string;
  practitionerId: string;
  daysLate: number;
  kilometres: number | null;
  grounds: SlotGround[];
  /** By whoever takes it for an employer; past where the notice has begun. */
  cancellableUntil: Date;
}

/** What is asked for: the best slots, or all of a day. */
interface Asked {
  visitId: string;
  day?: CivilDate | null;
  centreId?: string | null;
}

/** What planning would give a visit first, or whatever is free on a day; null for whoever is not of the service. */
export function offerSlots(context: Context, asked: Asked): Promise<FreeSlot[] | null> {
  return offer(context, asked.visitId, allowsAll, async (tx, preparation) =>
    asked.day
      ? findSlotsOn(tx, preparation, asked.day, asked.centreId ?? null)
      : bestSlots(tx, preparation),
  );
}

/**
 * The slots to which an employer may move an appointment: the nearest to it, or to the legal date where it comes after
 * that. Null for whoever may not.
 */
export function offerMoves(context: Context, visitId: string): Promise<FreeSlot[] | null> {
  return offer(context, visitId, allows, async (tx, preparation) => {
    const { startsAt, centreId, day } = preparation.visit;
    if (!isBooked(preparation.visit.status) || !startsAt || !centreId || !day) return [];
    const near = { startsAt, centreId, day };
    const sooner = isLate(preparation.visit) ? await nearestSlots(tx, preparation) : [];
    const open = sooner.filter((slot) => mayTake(preparation, slot));
    if (open.length > 0) return open;
    const bounds = { ...preparation.bounds, excludedDays: refusedDays(preparation) };
    const range = rangeOf(preparation);
    return findSlotsNear(tx, { ...preparation, bounds }, range, near, proposals);
  });
}

/**
 * The three slots nearest to the legal date that an employer may take for a visit without appointment in time: with
 * whoever may hold it, at every centre, also on days that it refused or on which it had said it was shut. Null for whoever
 * may not.
 */
export function offerNearest(context: Context, visitId: string): Promise<FreeSlot[] | null> {
  return offer(context, visitId, allows, async (tx, preparation) =>
    mayWait(preparation.visit) ? nearestSlots(tx, preparation) : [],
  );
}

async function nearestSlots(tx: ActorTransaction, preparation: Preparation): Promise<OpenSlot[]> {
  const { visit, wish, bounds } = preparation;
  const open = { ...bounds, excludedDays: [], wanted: null, remote: false, farthest: null };
  const found = await findCandidates(tx, wish, open, 'half-day');
  const nearest = found
    .filter(({ day }) => visit.day === null || day < visit.day)
    .sort((one, other) => distance(wish, one) - distance(wish, other))
    .slice(0, proposals)
    .map(({ slotId }) => slotId);
  const slots = await findNamedSlots(tx, preparation, nearest);
  return inOrderOf(nearest, slots, ({ slotId }) => slotId).filter((slot) => slot !== null);
}

/** Days late before all else, then the hour: what the law asks for comes first, wherever it is. */
function distance({ latestDate }: Wish, { day, startsAt }: Candidate): number {
  return daysLate(day, latestDate) * 1e9 + startsAt.getTime() / 1e6;
}

/** Whether an employer may take a slot for a visit that waits: what is kept for others stays the service's affair. */
export function mayTakeNearest({ wish, bounds }: Preparation, slot: OpenSlot): boolean {
  return (
    slot.placeKind !== 'REMOTE' &&
    slot.day >= wish.soonest &&
    !isAway(bounds.unavailable, slot) &&
    !isKept(slot, bounds.reserve)
  );
}

/**
 * Whether an employer may move an appointment to a slot: what is kept for others, too late, or on a day on which the
 * employee cannot come stays the service's affair.
 */
export function mayTake(preparation: Preparation, slot: OpenSlot): boolean {
  const [from, until] = rangeOf(preparation);
  const { bounds } = preparation;
  const refused = refusedDays(preparation).includes(slot.day);
  // What is at a distance the service alone gives: an employer that chose it would learn who consents.
  const inRange = slot.placeKind !== 'REMOTE' && slot.day >= from && slot.day <= until;
  const away = isAway(bounds.unavailable, slot);
  return inRange && !refused && !away && !isKept(slot, bounds.reserve);
}

/** Days to which an appointment is not moved; a day refused before is better than one after the legal date. */
function refusedDays({ visit, bounds }: Preparation): readonly string[] {
  return isLate(visit) ? [] : bounds.excludedDays;
}

/** The appointment comes after the legal date. */
function isLate({ latestDate, day }: Preparation['visit']): boolean {
  return day !== null && day > latestDate;
}

/** From the first day that leaves time for the summons to the legal date, or to the present day when that is late. */
function rangeOf({ wish, visit }: Pick<Preparation, 'wish' | 'visit'>): [CivilDate, CivilDate] {
  const { latestDate, day } = visit;
  return [wish.soonest, isLate(visit) && day ? day : latestDate];
}

/** What planning would give first, for a job that reads slots: also for a visit that is not due yet. */
export async function proposeSlots(tx: ActorTransaction, sought: Sought): Promise<FreeSlot[]> {
  const preparation = await prepareFor(tx, sought);
  return (await bestSlots(tx, preparation)).map((slot) => shown(preparation, slot));
}

async function bestSlots(
  tx: ActorTransaction,
  preparation: Preparation<Sought>,
): Promise<OpenSlot[]> {
  const { wish, bounds } = preparation;
  const look = (reserve: Preparation['bounds']['reserve']) =>
    findCandidates(tx, wish, { ...bounds, reserve }, 'half-day');
  const free = await look(bounds.reserve);
  // Nothing else: whoever is of the service may also give what is kept, and is told so.
  const found = free.length > 0 ? free : await look(null);
  const best = ranked(wish, found).slice(0, proposals);
  const ids = best.map(({ slotId }) => slotId);
  const slots = await findNamedSlots(tx, preparation, ids);
  return inOrderOf(ids, slots, ({ slotId }) => slotId).filter((slot) => slot !== null);
}

/** Slots tell who else is seen: a job reads them, for whoever may give the visit one. */
async function offer(
  { database, read }: Context,
  visitId: string,
  may: (tx: ActorTransaction, accountId: string, scope: string) => Promise<boolean>,
  find: (tx: ActorTransaction, preparation: Preparation) => Promise<OpenSlot[]>,
): Promise<FreeSlot[] | null> {
  const visit = await read(async (tx) => {
    const seen = isId(visitId) ? await findVisit(tx, visitId) : null;
    return seen && (await may(tx, seen.accountId, 'visits:manage')) ? seen : null;
  });
  if (!visit) return null;
  const { accountId } = visit;
  return database.as({ kind: 'job', task: 'offer-slots', accountId }, async (tx) => {
    const preparation = await prepareFor(tx, visit);
    const slots = await find(tx, preparation);
    return slots.map((slot) => shown(preparation, slot));
  });
}

const allowsAll = (tx: ActorTransaction, _accountId: string, scope: string): Promise<boolean> =>
  allowsEverywhere(tx, scope);

/** What a slot for a visit has to be like, today. */
export async function prepareFor<Of extends Sought>(
  tx: ActorTransaction,
  visit: Of,
): Promise<Preparation<Of>> {
  const facts = await readFacts(tx, visitOf(visit));
  if (!facts) throw new Error('One row of values that is none');
  return prepare(tx, visit, facts);
}

function shown(
  { wish, length, bounds, setting }: Pick<Preparation, 'wish' | 'length' | 'bounds' | 'setting'>,
  slot: OpenSlot,
): FreeSlot {
  const { slotId: id, startsAt, centreId, practitionerId, day, kilometres } = slot;
  return {
    ...{ id, startsAt, endsAt: endOf(slot, length), centreId, practitionerId },
    daysLate: daysLate(day, wish.latestDate),
    kilometres,
    grounds: groundsOf(wish, slot, bounds),
    cancellableUntil: latestCancellation(slot, noticeOf(setting)),
  };
}
