import type { Refusal } from '@vigie/chassis/refusal';
import type { VisitPreferencesRefusalCode, WeekHalfDay } from '../generated/resolvers.ts';
import { wrongSpans, type DaySpan } from '../planning/day-span.ts';
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

/** What an employer wants. */
export interface Wanted {
  halfDays: number;
  company: (typeof companies)[number];
  atMost: number | null;
  noticeDays: number | null;
  /** Days on which the employer is shut. */
  closures: DaySpan[];
}

/** Closures at most. */
const mostClosures = 20;

/** What is wrong with what was typed, all of it at once. */
export function wantedRefusals(wanted: Wanted): PreferenceRefusal[] {
  const { halfDays, company, atMost, noticeDays } = wanted;
  const refusals: PreferenceRefusal[] = [];
  if (halfDays === 0) refusals.push({ code: 'REQUIRED', field: 'halfDays' });
  if (company === 'AT_MOST' && !within(atMost, 1, 50))
    refusals.push({ code: 'OUT_OF_RANGE', field: 'atMost' });
  if (noticeDays !== null && !within(noticeDays, 3, 60))
    refusals.push({ code: 'OUT_OF_RANGE', field: 'noticeDays' });
  const code = wrongSpans(wanted.closures, mostClosures);
  return code === null ? refusals : [...refusals, { code, field: 'closures' }];
}

function within(value: number | null, least: number, most: number): boolean {
  return value !== null && value >= least && value <= most;
}
