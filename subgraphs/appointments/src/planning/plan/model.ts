/** A visit that nobody holds yet, or whose session is not in the plan. */
export const nowhere = -1;

/** The last day that there is. */
export const never = 1_000_000;

/** Days as whole numbers since 1 January 1970, both included. */
export interface Span {
  from: number;
  until: number;
  /** Only the afternoons of these days, or only their mornings; whole days when absent. */
  afternoon?: boolean;
}

/** A half-day of one practitioner at one centre. */
export interface PlanSession {
  id: string;
  /** Number of the practitioner, from 0. */
  practitioner: number;
  nurse: boolean;
  /** Number of the centre, from 0. */
  centre: number;
  day: number;
  afternoon: boolean;
  /** Room, in equal parts of time. */
  units: number;
  /** Number of its sort, from 0 to 30: profession and length of its slots; 0 when absent. */
  sort?: number;
  /** Of the room, what only urgent visits may take: it waits for hires and returns that nobody knows of yet. */
  reserved: number;
}

/** What an employer wants of half-days: all together, never more than so many away at once, or nothing. */
export type Company = { kind: 'group' } | { kind: 'spread'; atMost: number } | { kind: 'any' };

export interface PlanEmployer {
  id: string;
  company: Company;
  /** Kilometres by road to every centre; infinite where nobody is to be sent. */
  roads: readonly number[];
  /** Practitioners who follow this employer; the others may help out. */
  team: readonly number[];
  closed: readonly Span[];
}

export interface PlanVisit {
  id: string;
  /** Number of the employer, from 0. */
  employer: number;
  /** How much it counts; see `weightOf`. */
  weight: number;
  /** A hire or a return whose legal date is near: it may take what is reserved. */
  urgent: boolean;
  earliest: number;
  /** Last day that the law allows. */
  latest: number;
  /** Units with a physician, with a nurse; 0 where the law does not give it to them. */
  units: { physician: number; nurse: number };
  /** Sorts of sessions that may hold it, as bits; all of them when absent. */
  sorts?: number;
  /** Half-days of the week as bits: Monday morning is 1, Monday afternoon 2, and so on. */
  allowed: number;
  preferred: number;
  /** Absences and trainings of the employee. */
  away: readonly Span[];
  /** Days already refused, and all after the end of the employment; none when absent. */
  refused?: readonly Span[];
  /** Number of the session in the plan before, or `nowhere`. */
  before: number;
  /** Summoned, or locked by somebody: it stays where it is. */
  pinned: boolean;
  /** Nobody's yet: room for a hire or a return that is likely to come. */
  expected?: boolean;
}

/** Everything that a plan depends on. */
export interface Instance {
  today: number;
  sessions: readonly PlanSession[];
  employers: readonly PlanEmployer[];
  visits: readonly PlanVisit[];
}

/** All half-days of Monday to Friday. */
export const everyHalfDay = 0b1111111111;
