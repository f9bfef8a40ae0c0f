import type { CivilDate } from '@vigie/chassis/civil-date';
import { Temporal } from 'temporal-polyfill';
import { nowhere, type Instance } from '../planning/plan/model.ts';
import type { Reason } from '../planning/plan/reasons.ts';
import type { Solution } from '../planning/plan/solve.ts';
import type { Ground, OpenVisit } from './ground.ts';
import type { PlanningResultRow, PlanningRunRow } from './table.ts';

export type Result = Omit<PlanningResultRow, 'runId'>;

/** What a plan changes, visit by visit; who stays where they are in time is left out. */
export function resultsOf(
  ground: Ground,
  { visits, sessions }: Instance,
  { sessionOf, reasons }: Solution,
  today: CivilDate,
): Result[] {
  const homes = new Map(ground.homes.map((home) => [home.accountId, home.centreId]));
  const idOf = (session: number) => (session === nowhere ? null : sessions[session]!.id);
  return ground.visits.flatMap((visit, index) => {
    const { before, latest, pinned } = visits[index]!;
    const after = sessionOf[index]!;
    const reason: Reason = reasons.get(index) ?? { code: 'IN_TIME' };
    const late = before !== nowhere && sessions[before]!.day > latest;
    const change = pinned ? null : changeOf(before, after, late);
    if (!change) return [];
    return {
      ...{ visitId: visit.id, accountId: visit.accountId, change, reason: reason.code },
      // Who stays is written already.
      state: change === 'STAYED_LATE' ? 'WRITTEN' : 'PROPOSED',
      ahead: reason.code === 'OUTRANKED' ? reason.ahead : 0,
      fromHalfDay: change === 'MOVED' ? idOf(before) : null,
      toHalfDay: idOf(change === 'STAYED_LATE' ? before : after),
      ...missingFor(visit, reason, homes.get(visit.accountId) ?? '', today),
    };
  });
}

/**
 * A tentative appointment is never taken away without another one: whoever outranks it finds the slot taken, and is
 * looked for again the next night.
 * @param late the appointment that there is comes after the legal date
 */
function changeOf(before: number, after: number, late: boolean): Result['change'] | null {
  if (before === nowhere) return after === nowhere ? 'UNPLACED' : 'PLACED';
  if (after !== nowhere && after !== before) return 'MOVED';
  return late ? 'STAYED_LATE' : null;
}

/** Nobody is missing: the visit is in time, or the employer's or the employee's own days rule out what there is. */
const notForWant: readonly Reason['code'][] = [
  'IN_TIME',
  'EMPLOYEE_AWAY',
  'NEVER_AVAILABLE',
  'TOO_MANY_AWAY',
];

/** What would let a visit be held in time: somebody of the profession, at its centre, in the week of its legal date. */
function missingFor(
  { latestDate, performers }: OpenVisit,
  { code }: Reason,
  missingCentreId: string,
  today: CivilDate,
): Pick<Result, 'missingWeek' | 'missingCentreId' | 'missingKind'> {
  if (notForWant.includes(code))
    return { missingWeek: null, missingCentreId: null, missingKind: null };
  return {
    missingWeek: mondayOf(latestDate > today ? latestDate : today),
    missingCentreId,
    missingKind: performers.includes('NURSE') ? 'NURSE' : 'PHYSICIAN',
  };
}

function mondayOf(day: CivilDate): CivilDate {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

type Figures = Pick<
  PlanningRunRow,
  | 'visits'
  | 'inTimeBefore'
  | 'lateBefore'
  | 'unplacedBefore'
  | 'inTimeAfter'
  | 'lateAfter'
  | 'unplacedAfter'
>;

/** How the visits stand with the law without the plan, and with it. */
export function figuresOf({ visits, sessions }: Instance, { sessionOf }: Solution): Figures {
  const standing = (sessionAt: (visit: number) => number) => {
    const count = { inTime: 0, late: 0, unplaced: 0 };
    visits.forEach(({ latest, expected }, visit) => {
      if (expected) return;
      const session = sessionAt(visit);
      if (session === nowhere) count.unplaced += 1;
      else if (sessions[session]!.day <= latest) count.inTime += 1;
      else count.late += 1;
    });
    return count;
  };
  const before = standing((visit) => visits[visit]!.before);
  // Who would be left without an appointment keeps the one that there is.
  const after = standing((visit) =>
    sessionOf[visit] === nowhere ? visits[visit]!.before : sessionOf[visit]!,
  );
  return {
    visits: visits.filter(({ expected }) => !expected).length,
    ...{ inTimeBefore: before.inTime, lateBefore: before.late, unplacedBefore: before.unplaced },
    ...{ inTimeAfter: after.inTime, lateAfter: after.late, unplacedAfter: after.unplaced },
  };
}
