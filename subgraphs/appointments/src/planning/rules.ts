import type { CivilDate } from '@vigie/chassis/civil-date';
import { Temporal } from 'temporal-polyfill';
import type { PlaceKind } from '../centre/table.ts';
import type { PractitionerKind } from '../practitioner/rules.ts';
import { kilometresBetween } from '../road/rules.ts';
import { weekBitOf } from './half-day.ts';
import { everyHalfDay } from './plan/model.ts';

/** A free slot that the law allows for the visit. */
export interface Candidate {
  slotId: string;
  practitionerId: string;
  practitionerKind: PractitionerKind;
  centreId: string;
  postCode: string | null;
  /** By road from the account's usual centre; null where that is not recorded. */
  kilometres: number | null;
  /** As people read it. */
  centreName: string;
  placeKind: PlaceKind;
  /** Time zone of the centre. */
  zone: string;
  /** Day at the centre. */
  day: CivilDate;
  startsAt: Date;
}

/** What planning wants for one visit. */
export interface Wish {
  latestDate: CivilDate;
  /** Who may hold the visit, of those whom the service employs. */
  performers: readonly PractitionerKind[];
  /** Where the account's employees go. */
  homeCentreId: string;
  homePostCode: string | null;
  /** First day that leaves time for the summons. */
  soonest: CivilDate;
  /** First day that leaves comfortable time. */
  comfortable: CivilDate;
  /** True after a cancellation: free slots on the refused days do not count. */
  again: boolean;
  /** Half-days of the week that suit the employer best, as bits. */
  halfDays: number;
  /** Days and centres to which it already sends somebody, where it wants its people together. */
  together: readonly Outing[] | null;
}

/** Somebody of an employer goes to a centre on a day. */
export interface Outing {
  day: CivilDate;
  centreId: string;
}

/** Days by which a day misses the legal date; 0 when in time. */
export function daysLate(day: CivilDate, latestDate: CivilDate): number {
  // Asked for every candidate, nearly all of them in time.
  if (day <= latestDate) return 0;
  return Temporal.PlainDate.from(latestDate).until(day).days;
}

/**
 * Candidates, best first. The legal date counts before all else; then the way (the employer's own premises, its usual
 * centre, at a distance where the employee consents, any other place, the nearest first), what the employer prefers (together with others, half-days of the week), a comfortable notice, a nurse where one may hold the visit (examinations need the physicians' time), the earliest hour.
 */
export function ranked(wish: Wish, candidates: readonly Candidate[]): Candidate[] {
  const priced = candidates.map((candidate) => ({ candidate, price: priceOf(wish, candidate) }));
  priced.sort((one, other) => compare(one.price, other.price));
  return priced.map(({ candidate }) => candidate);
}

function priceOf(wish: Wish, candidate: Candidate): readonly number[] {
  const nurseMay = wish.performers.includes('NURSE');
  return [
    daysLate(candidate.day, wish.latestDate),
    ways.indexOf(wayTo(wish, candidate)),
    roadTo(wish, candidate),
    Number(!isTogether(wish, candidate)),
    Number(!isPreferred(wish, candidate)),
    Number(candidate.day < wish.comfortable),
    Number(nurseMay && candidate.practitionerKind !== 'NURSE'),
    candidate.startsAt.getTime(),
  ];
}

/**
 * How far people go, the shortest way first: to the employer's own premises nobody does. Nor does anybody at a distance;
 * but to be seen in person comes first wherever the usual centre has room.
 */
const ways = ['premises', 'usual', 'remote', 'elsewhere'] as const;

export function wayTo(
  { homeCentreId }: Pick<Wish, 'homeCentreId'>,
  { placeKind, centreId }: Pick<Candidate, 'placeKind' | 'centreId'>,
): (typeof ways)[number] {
  if (placeKind === 'EMPLOYER_PREMISES') return 'premises';
  if (placeKind === 'REMOTE') return 'remote';
  return centreId === homeCentreId ? 'usual' : 'elsewhere';
}

/** Kilometres to another place than the usual centre, judged where they are not recorded. */
function roadTo(wish: Wish, candidate: Candidate): number {
  if (wayTo(wish, candidate) !== 'elsewhere') return 0;
  const home = { postCode: wish.homePostCode };
  return kilometresBetween(home, candidate, candidate.kilometres);
}

/** Whether a slot falls on a half-day that suits the employer. */
export function isPreferred({ halfDays }: Pick<Wish, 'halfDays'>, candidate: Candidate): boolean {
  return halfDays === everyHalfDay || (halfDays & weekBitOf(candidate)) !== 0;
}

function isTogether({ together }: Wish, { day, centreId }: Candidate): boolean {
  return (
    together === null ||
    together.length === 0 ||
    together.some((outing) => outing.day === day && outing.centreId === centreId)
  );
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
