import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import { Temporal } from 'temporal-polyfill';
import type { CentreRow } from '../centre/table.ts';
import { isWorkingDayAt } from '@vigie/chassis/working-day';
import type { AddWeeklyHalfDayInput, WeeklyHalfDayRefusal } from '../generated/resolvers.ts';

const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A half-day of a week, and what its place says of days. */
type Weekly = { weekday: number } & Pick<CentreRow, 'postCode' | 'closedFrom'>;

/** The days of a week's half-day between two days, both included; those on which its centre is shut left out. */
export function daysOf(
  { weekday, postCode, closedFrom }: Weekly,
  first: CivilDate,
  last: CivilDate,
): CivilDate[] {
  const days: CivilDate[] = [];
  const ahead = (weekday - Temporal.PlainDate.from(first).dayOfWeek + 7) % 7;
  for (let day = addDays(first, ahead); day <= last; day = addDays(day, 7)) {
    if (closedFrom !== null && day >= closedFrom) break;
    if (isWorkingDayAt(day, postCode)) days.push(day);
  }
  return days;
}

/** What cannot be meant, whoever the practitioner is. */
export function termRefusals(
  { weekday, from, until, slotMinutes, firstDay }: AddWeeklyHalfDayInput,
  today: CivilDate,
): WeeklyHalfDayRefusal[] {
  const refusals: WeeklyHalfDayRefusal[] = [];
  const within = (value: number, least: number, most: number) => value >= least && value <= most;
  if (!within(weekday, 1, 5)) refusals.push({ code: 'OUT_OF_RANGE', field: 'weekday' });
  if (!within(slotMinutes, 5, 240)) refusals.push({ code: 'OUT_OF_RANGE', field: 'slotMinutes' });
  if (firstDay < today) refusals.push({ code: 'IN_THE_PAST', field: 'firstDay' });
  const mistyped = (['from', 'until'] as const).filter(
    (field) => !timeOfDay.test({ from, until }[field]),
  );
  for (const field of mistyped) refusals.push({ code: 'INVALID_TIME', field });
  if (mistyped.length === 0 && minutesIn(until) - minutesIn(from) < slotMinutes) {
    refusals.push({ code: 'TOO_SHORT', field: 'until' });
  }
  return refusals;
}

function minutesIn(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
