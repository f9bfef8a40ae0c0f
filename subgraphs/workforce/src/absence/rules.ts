import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { AbsenceStatus } from '../generated/resolvers.ts';
import type { Refusal } from './refusal.ts';
import type { AbsenceRow } from './table.ts';

/** The days of an absence as they are declared. */
export interface AbsenceDays {
  firstDay: CivilDate;
  expectedLastDay: CivilDate | null;
  returnedOn: CivilDate | null;
}

/** How far ahead of today an absence may begin, in days: a maternity leave is known early. */
const furthestStart = 366;

/** Longest absence that may be declared, in days: three years, after which the social security pays no more. */
const longest = 3 * 366;

/** Everything that is impossible about the days, for somebody employed from `startDate` until `leftOn`. */
export function dayRefusals(
  { firstDay, expectedLastDay, returnedOn }: AbsenceDays,
  { startDate, leftOn }: { startDate: CivilDate; leftOn: CivilDate | null },
  today: CivilDate,
): Refusal[] {
  const refusals: Refusal[] = [];
  const lastDay = returnedOn === null ? expectedLastDay : addDays(returnedOn, -1);
  const end = returnedOn === null ? 'expectedLastDay' : 'returnedOn';
  if (firstDay < startDate) refusals.push({ code: 'BEFORE_HIRE', field: 'firstDay' });
  if (leftOn !== null && firstDay > leftOn) {
    refusals.push({ code: 'AFTER_LEAVING', field: 'firstDay' });
  } else if (leftOn !== null && lastDay !== null && lastDay > leftOn) {
    refusals.push({ code: 'AFTER_LEAVING', field: end });
  }
  if (firstDay > addDays(today, furthestStart)) {
    refusals.push({ code: 'INVALID_DATE', field: 'firstDay' });
  }
  if (lastDay !== null && (lastDay < firstDay || lastDay > addDays(firstDay, longest - 1))) {
    refusals.push({ code: 'INVALID_DATE', field: end });
  }
  if (returnedOn !== null && returnedOn > today) {
    refusals.push({ code: 'RETURN_AHEAD', field: 'returnedOn' });
  }
  return refusals;
}

/** The real return of an absence that is declared once it is over. */
export function returnWhenOver(
  expectedLastDay: CivilDate | null,
  today: CivilDate,
): CivilDate | null {
  return expectedLastDay !== null && expectedLastDay < today ? addDays(expectedLastDay, 1) : null;
}

/** Whether two absences share a day; without end one goes on for good. */
export function overlap(
  one: { firstDay: CivilDate; lastDay: CivilDate | null },
  other: { firstDay: CivilDate; lastDay: CivilDate | null },
): boolean {
  const begins = (late: typeof one, early: typeof one) =>
    late.firstDay >= early.firstDay && (early.lastDay === null || late.firstDay <= early.lastDay);
  return begins(one, other) || begins(other, one);
}

/** Where an absence stands on a day; nobody comes back to an employment that has ended. */
export function statusOn(
  day: CivilDate,
  {
    firstDay,
    lastDay,
    returnedOn,
    withdrawnAt,
  }: Pick<AbsenceRow, 'firstDay' | 'lastDay' | 'returnedOn' | 'withdrawnAt'>,
  leftOn: CivilDate | null,
): AbsenceStatus {
  if (withdrawnAt !== null) return 'WITHDRAWN';
  if (returnedOn !== null) return 'RETURNED';
  if (leftOn !== null && leftOn < day) return 'ENDED_BY_LEAVING';
  if (firstDay > day) return 'UPCOMING';
  return lastDay !== null && lastDay < day ? 'TO_CONFIRM' : 'CURRENT';
}

/** Whether somebody is away on a day, as far as anybody has said. */
export function isAway(day: CivilDate, row: AbsenceRow, leftOn: CivilDate | null): boolean {
  return ['CURRENT', 'TO_CONFIRM'].includes(statusOn(day, row, leftOn));
}
