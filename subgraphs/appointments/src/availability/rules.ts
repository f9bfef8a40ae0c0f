import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from './working-day.ts';

/** A half-day that a practitioner keeps every week, in the local time of the centre. */
export interface WeeklySession {
  practitionerId: string;
  centreId: string;
  /** 1 is Monday, 5 is Friday. */
  weekday: 1 | 2 | 3 | 4 | 5;
  /** `09:00` */
  from: string;
  /** `12:00`; a slot that would end later is not offered. */
  until: string;
  slotMinutes: number;
}

/** One half-day of one day. */
export type Session = Omit<WeeklySession, 'weekday'> & { day: CivilDate };

/** The half-days that weekly templates give between two days, both included; public holidays stay closed. */
export function sessionsBetween(
  templates: readonly WeeklySession[],
  first: CivilDate,
  last: CivilDate,
): Session[] {
  const sessions: Session[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (!isWorkingDay(day)) continue;
    const { dayOfWeek } = Temporal.PlainDate.from(day);
    for (const { weekday, ...session } of templates) {
      if (weekday === dayOfWeek) sessions.push({ ...session, day });
    }
  }
  return sessions;
}
