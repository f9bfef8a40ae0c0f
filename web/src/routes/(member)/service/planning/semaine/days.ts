import { addDays } from '@vigie/chassis/civil-date';
import { calendarLeaf } from '$lib/format/paris';
import type { WeekHalfDayFragment } from '$lib/graphql/generated/graphql';

type Appointment = NonNullable<WeekHalfDayFragment['visits']>[number];

/** One line of a half-day: whom somebody sees at an hour, or nobody yet. */
export interface Line {
  id: string;
  startsAt: string;
  visit: Appointment | null;
}

/** A half-day with its lines in the order of the hours. */
export type LinedHalfDay = WeekHalfDayFragment & { lines: Line[] };

export interface Day {
  day: string;
  halfDays: LinedHalfDay[];
}

/** Monday to Friday, each with its half-days, and every further day that has one. */
export function daysOf(halfDays: readonly WeekHalfDayFragment[], monday: string): Day[] {
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index))
    .map((day) => ({
      day,
      halfDays: halfDays.filter((each) => each.day === day).map(lined),
    }))
    .filter((each, index) => index < 5 || each.halfDays.length > 0);
}

/** « mar. 1er déc. »: every day has its heading on one line. */
export function headingOf(day: string): string {
  const { weekday, day: number, month } = calendarLeaf(`${day}T12:00:00Z`);
  return `${weekday} ${number === '1' ? '1er' : number}\u00a0${month}`;
}

function lined(halfDay: WeekHalfDayFragment): LinedHalfDay {
  const free = (halfDay.openings ?? []).map((startsAt) => ({
    id: startsAt,
    startsAt,
    visit: null,
  }));
  const taken = (halfDay.visits ?? []).flatMap((visit) =>
    visit.startsAt ? [{ id: visit.id, startsAt: visit.startsAt, visit }] : [],
  );
  const lines = [...taken, ...(halfDay.closed ? [] : free)];
  lines.sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
  return { ...halfDay, lines };
}
