import {
  everyHalfDay,
  nowhere,
  type PlanEmployer,
  type PlanSession,
  type PlanVisit,
} from '../model.ts';

/** Monday 30 November 2026. */
const monday = 20_787;

/** A half-day with room for one visit. */
export function session(change: Partial<PlanSession> = {}): PlanSession {
  const { day = monday } = change;
  const where = { practitioner: 0, nurse: false, centre: 0, afternoon: false };
  return { id: `s${day}`, ...where, day, units: 1, reserved: 0, ...change };
}

export function employer(change: Partial<PlanEmployer> = {}): PlanEmployer {
  return { id: 'e', company: { kind: 'any' }, roads: [0], team: [0], closed: [], ...change };
}

/** A visit of one unit that may be held by anybody from Monday on. */
export function visit(change: Partial<PlanVisit> = {}): PlanVisit {
  const dates = { earliest: monday, latest: monday + 30 };
  const halfDays = { allowed: everyHalfDay, preferred: everyHalfDay, away: [] };
  const units = { physician: 1, nurse: 1 };
  const state = { weight: 2, urgent: false, before: nowhere, pinned: false };
  return { id: 'v', employer: 0, ...dates, ...halfDays, units, ...state, ...change };
}
