import { groupedBy } from '@vigie/chassis/batch';
import { addDays } from '@vigie/chassis/civil-date';
import { isPublicHoliday } from '@vigie/chassis/working-day';
import { parisDay } from '$lib/format/paris';

/** A day of a calendar, with whoever is expected then in the order of the hours. */
export interface Day<Visit> {
  /** ISO. */
  day: string;
  /** Of the month before or after: it fills the week. */
  outside: boolean;
  today: boolean;
  /** Why nobody is sent. */
  note: 'Férié' | 'Fermeture' | null;
  visits: Visit[];
}

interface Shown<Visit> {
  /** « 2026-12 ». */
  month: string;
  today: string;
  visits: readonly Visit[];
  closures: readonly { firstDay: string; lastDay: string }[];
}

/** The month that an address asks for; the present one without it. */
export function monthOf(url: URL, today: string): string {
  const asked = url.searchParams.get('mois') ?? '';
  return /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7);
}

export function monthsAround(month: string): { before: string; after: string } {
  return { before: monthLater(month, -1), after: monthLater(month, 1) };
}

/** From the Monday on or before the first day to the Sunday on or after the last one. */
export function spanOf(month: string): { from: string; until: string } {
  const first = `${month}-01`;
  const last = addDays(`${monthLater(month, 1)}-01`, -1);
  return { from: addDays(first, -weekday(first)), until: addDays(last, 6 - weekday(last)) };
}

/** The weeks of a month: Monday to Friday, and the weekends as soon as one of them has an appointment. */
export function weeksOf<Visit extends { startsAt?: string | null }>(
  shown: Shown<Visit>,
): Day<Visit>[][] {
  const { from, until } = spanOf(shown.month);
  const dayOf = ({ startsAt }: Visit) => (startsAt ? parisDay(startsAt) : '');
  const length = shown.visits.some((visit) => weekday(dayOf(visit)) > 4) ? 7 : 5;
  const weeks: Day<Visit>[][] = [];
  for (let monday = from; monday < until; monday = addDays(monday, 7)) {
    const days = Array.from({ length }, (_, index) => addDays(monday, index));
    const visits = groupedBy(days, shown.visits, dayOf);
    weeks.push(days.map((day, index) => ({ ...facts(day, shown), visits: visits[index] ?? [] })));
  }
  return weeks;
}

function facts(day: string, { month, today, closures }: Omit<Shown<never>, 'visits'>) {
  return {
    ...{ day, outside: !day.startsWith(month), today: day === today },
    note: noteOf(day, closures),
  };
}

function noteOf(day: string, closures: Shown<never>['closures']): Day<never>['note'] {
  if (isPublicHoliday(day)) return 'Férié';
  const shut = closures.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
  return shut ? 'Fermeture' : null;
}

/** Days since Monday. */
function weekday(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function monthLater(month: string, months: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
}
