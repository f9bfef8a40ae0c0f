import type { CivilDate } from '@vigie/chassis/civil-date';
import { daysFromTo } from '@vigie/law/civil-date';
import type { Refusal } from '@vigie/chassis/refusal';
import type { VisitPreferencesRefusalCode, WeekHalfDay } from '../generated/resolvers.ts';
import type { companies } from './table.ts';

export type PreferenceRefusal = Refusal<VisitPreferencesRefusalCode>;

/** Half-days of the week in the order of their bits. */
export const weekHalfDays: readonly WeekHalfDay[] = [
  'MONDAY_MORNING',
  'MONDAY_AFTERNOON',
  'TUESDAY_MORNING',
  'TUESDAY_AFTERNOON',
  'WEDNESDAY_MORNING',
  'WEDNESDAY_AFTERNOON',
  'THURSDAY_MORNING',
  'THURSDAY_AFTERNOON',
  'FRIDAY_MORNING',
  'FRIDAY_AFTERNOON',
];

export function bitsOf(halfDays: readonly WeekHalfDay[]): number {
  return halfDays.reduce((bits, each) => bits | (1 << weekHalfDays.indexOf(each)), 0);
}

export function halfDaysOf(bits: number): WeekHalfDay[] {
  return weekHalfDays.filter((_, index) => (bits & (1 << index)) !== 0);
}

/** Days on which an employer is shut. */
export interface Shut {
  firstDay: CivilDate;
  lastDay: CivilDate;
}

/** What an employer wants. */
export interface Wanted {
  halfDays: number;
  company: (typeof companies)[number];
  atMost: number | null;
  noticeDays: number | null;
  closures: Shut[];
}

/** Closures at most, and their longest in days. */
const closures = { most: 20, longest: 367 };

/** What is wrong with what was typed, all of it at once. */
export function wantedRefusals(wanted: Wanted): PreferenceRefusal[] {
  const { halfDays, company, atMost, noticeDays } = wanted;
  const refusals: PreferenceRefusal[] = [];
  if (halfDays === 0) refusals.push({ code: 'REQUIRED', field: 'halfDays' });
  if (company === 'AT_MOST' && !within(atMost, 1, 50))
    refusals.push({ code: 'OUT_OF_RANGE', field: 'atMost' });
  if (noticeDays !== null && !within(noticeDays, 3, 60))
    refusals.push({ code: 'OUT_OF_RANGE', field: 'noticeDays' });
  return [...refusals, ...closureRefusals(wanted.closures)];
}

function closureRefusals(shut: readonly Shut[]): PreferenceRefusal[] {
  const field = 'closures';
  if (shut.length > closures.most) return [{ code: 'TOO_MANY', field }];
  if (shut.some(({ firstDay, lastDay }) => lastDay < firstDay))
    return [{ code: 'ENDS_BEFORE', field }];
  if (shut.some(({ firstDay, lastDay }) => daysFromTo(firstDay, lastDay) > closures.longest))
    return [{ code: 'OUT_OF_RANGE', field }];
  const inOrder = shut.toSorted((one, other) => one.firstDay.localeCompare(other.firstDay));
  const overlap = inOrder.some(
    ({ firstDay }, index) => index > 0 && firstDay <= inOrder[index - 1]!.lastDay,
  );
  return overlap ? [{ code: 'OVERLAP', field }] : [];
}

function within(value: number | null, least: number, most: number): boolean {
  return value !== null && value >= least && value <= most;
}
