import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { awayFrom } from '../absence/away.ts';
import { findEmployee } from '../employee/queries.ts';
import { plannedKinds } from '../practitioner/rules.ts';
import { visitLengthOf, type VisitLength } from '../setting/queries.ts';
import { findOutings, findVisit } from '../visit/queries.ts';
import { dropVisit } from '../visit/reconcile.ts';
import type { VisitRow } from '../visit/table.ts';
import { mayBeRemoteUnasked } from '../remote-consent/rules.ts';
import { readFacts, visitNamed, type Facts, type SearchSetting } from './facts.ts';
import { awaitTurn } from '../preference/turn.ts';
import { everyHalfDay } from './plan/model.ts';
import { findCandidates, findCandidatesIn, type Bounds } from './queries.ts';
import { reserveBefore } from './reserve.ts';
import { daysLate, ranked, type Candidate, type Wish } from './rules.ts';

/** Days of the employee; or closures, days already refused and how many the employer sends at once. */
export type Hindrance = 'EMPLOYEE' | 'EMPLOYER';

/** One look for a slot: the visit as it stood, what is wanted and what is free, best first. */
export interface Search {
  visit: VisitRow;
  wish: Wish;
  setting: SearchSetting;
  today: CivilDate;
  now: Date;
  /** Days ahead of which the employer wants to know of an appointment. */
  noticeDays: number;
  length: VisitLength;
  bounds: Bounds;
  /** The employee has said yes to visits at a distance. */
  consents: boolean;
  candidates: Candidate[];
  /** Slots are free, all of them kept for hires and returns. */
  onlyReserved: boolean;
  /** What stands between the visit and a slot that is free, or in time: null where nothing does. */
  hindrance: Hindrance | null;
}

/** Null when there is nothing to plan: booked or cancelled meanwhile, or the employee has left. */
export async function searchFor(tx: ActorTransaction, visitId: string): Promise<Search | null> {
  const ready = await prepareSearch(tx, visitId);
  return ready && look(tx, ready);
}

/**
 * The same in the employer's turn: nobody else of those that it can spare is sent anywhere before what is found here is
 * booked. For a transaction that holds nothing yet.
 */
export async function searchInTurn(tx: ActorTransaction, visitId: string): Promise<Search | null> {
  const ready = await prepareSearch(tx, visitId);
  if (!ready) return null;
  await awaitTurn(tx, ready.bounds.wanted);
  return look(tx, ready);
}

async function look(tx: ActorTransaction, ready: Preparation): Promise<Search> {
  const { wish, bounds } = ready;
  // Who prefers some half-days or company has to see further than the first slots.
  const choosy = wish.halfDays !== everyHalfDay || wish.together !== null;
  const free = await findCandidates(tx, wish, bounds, choosy ? 'half-day' : 'slot');
  const candidates = ranked(wish, free);
  const onlyReserved =
    candidates.length === 0 &&
    bounds.reserve !== null &&
    (await findCandidates(tx, wish, { ...bounds, reserve: null })).length > 0;
  const hindrance = await hindranceTo(tx, ready, candidates[0]);
  return { ...ready, candidates, onlyReserved, hindrance };
}

/** Whose own days stand between a visit and a slot in time, or any at all; asked of those alone that are not in time. */
async function hindranceTo(
  tx: ActorTransaction,
  { wish, bounds }: Preparation,
  best: Candidate | undefined,
): Promise<Hindrance | null> {
  const late = best === undefined ? Infinity : daysLate(best.day, wish.latestDate);
  if (late === 0) return null;
  const helps = async (without: Partial<Bounds>) => {
    const [found] = ranked(wish, await findCandidates(tx, wish, { ...bounds, ...without }));
    return found !== undefined && daysLate(found.day, wish.latestDate) < late;
  };
  if (bounds.unavailable !== null && (await helps({ unavailable: null }))) return 'EMPLOYEE';
  const limited = bounds.wanted !== null || bounds.excludedDays.length > 0;
  return limited && (await helps({ wanted: null, excludedDays: [] })) ? 'EMPLOYER' : null;
}

/** The same in one half-day alone, which a plan has chosen: for a visit that waits, or one that moves there. */
export async function searchIn(
  tx: ActorTransaction,
  visitId: string,
  halfDayId: string,
  status: 'TO_PLAN' | 'PLANNED' = 'TO_PLAN',
): Promise<Search | null> {
  const ready = await prepareSearch(tx, visitId, status);
  if (!ready) return null;
  const candidates = await findCandidatesIn(tx, halfDayId, ready.wish, ready.bounds);
  return { ...ready, candidates, onlyReserved: false, hindrance: null };
}

async function prepareSearch(
  tx: ActorTransaction,
  visitId: string,
  status: VisitRow['status'] = 'TO_PLAN',
) {
  const [visit, facts] = await Promise.all([
    findVisit(tx, visitId),
    readFacts(tx, visitNamed(visitId)),
  ]);
  // What somebody chose meanwhile stays, whatever a plan had in mind.
  if (!facts || visit?.status !== status || visit.locked || visit.undisclosed) return null;
  if (facts.leftOn !== null && facts.leftOn <= facts.today) {
    const employee = await findEmployee(tx, visit.employeeId);
    if (employee) await dropVisit(tx, visit, employee);
    return null;
  }
  return prepare(tx, visit, facts);
}

/** What is known of a visit for which somebody looks for a slot, also before it is due. */
export type Sought = Pick<
  VisitRow,
  | 'id'
  | 'accountId'
  | 'employeeId'
  | 'kind'
  | 'performers'
  | 'earliestDate'
  | 'latestDate'
  | 'excludedDays'
  | 'undisclosed'
>;

/** What a search goes by, before anybody looks what is free. */
export type Preparation<Of extends Sought = VisitRow> = Omit<
  Search,
  'visit' | 'candidates' | 'onlyReserved' | 'hindrance'
> & { visit: Of };

/** @param facts what is known of the visit, its employee and its employer */
export async function prepare<Of extends Sought>(
  tx: ActorTransaction,
  visit: Of,
  facts: Facts,
): Promise<Preparation<Of>> {
  const { today, leftOn, setting, home, wanted, consents } = facts;
  const unavailable = awayFrom(visit.kind, facts.unavailable, facts.absences);
  const together = wanted?.company === 'TOGETHER' ? await findOutings(tx, visit.accountId) : null;
  const noticeDays = wanted?.noticeDays ?? 0;
  const wish = {
    ...wishOf(visit, setting, today, noticeDays),
    ...{ homeCentreId: home?.id ?? '', homePostCode: home?.postCode ?? null },
    ...{ halfDays: wanted?.halfDays ?? everyHalfDay, together },
  };
  const length = visitLengthOf(visit.kind, facts.lengths);
  const bounds = {
    ...{ length, excludedDays: visit.excludedDays, until: leftOn },
    ...{ reserve: reserveBefore(visit, setting, today), wanted, unavailable },
    // On its premises the employer would see who comes.
    ...{ visitId: visit.id, accountId: visit.undisclosed ? null : visit.accountId },
    farthest: setting.farthestKilometres,
    remote: consents && mayBeRemoteUnasked(visit.kind),
  };
  const now = new Date(facts.now);
  return { visit, wish, setting, today, now, noticeDays, length, bounds, consents };
}

function wishOf(
  { latestDate, earliestDate, performers, excludedDays }: Sought,
  { soonestDays, comfortableDays }: SearchSetting,
  today: CivilDate,
  noticeDays: number,
): Omit<Wish, 'halfDays' | 'together' | 'homeCentreId' | 'homePostCode'> {
  const notBefore = earliestDate ?? today;
  return {
    latestDate,
    performers: plannedKinds(performers),
    soonest: later(addDays(today, soonestDays), notBefore),
    comfortable: later(addDays(today, Math.max(comfortableDays, noticeDays)), notBefore),
    again: excludedDays.length > 0,
  };
}

function later(one: CivilDate, other: CivilDate): CivilDate {
  return one > other ? one : other;
}
