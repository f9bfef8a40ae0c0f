import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import { withoutLegalDay } from '@vigie/law/visits';
import { sql, type Column, type SQL } from 'drizzle-orm';
import { dayConstant } from '../day-constant.ts';
import { booked, soonDays } from './standing.ts';
import { visit } from './table.ts';

/** Columns of visits, under whatever name their table goes in a statement. */
export type VisitColumns = Record<'status' | 'kind' | 'day' | 'latestDate' | 'promised', Column>;

/** The rules of `standing.ts` in SQL, for lists. An appointment that lies ahead: */
export function ahead(today: CivilDate, { status, day }: VisitColumns = visit): SQL {
  return sql`(${hasAppointment(status)} and ${day} >= ${dayConstant(today)})`;
}

/** One that has an appointment, or had it on a day of which nobody has said anything yet. Written out, as the indexes are. */
export function hasAppointment(status: Column): SQL {
  return sql`${status} in (${sql.raw(booked.map((each) => `'${each}'`).join(', '))})`;
}

/** A visit still to take place. */
export function open(today: CivilDate, of: VisitColumns = visit): SQL {
  return sql`(${of.status} = 'TO_PLAN' or ${ahead(today, of)})`;
}

/** A visit still to take place for which the law gives the employer a day. */
export function owed(today: CivilDate, of: VisitColumns = visit): SQL {
  return sql`(${open(today, of)} and not ${of.promised} and ${of.kind} not in (${free}))`;
}

const free = sql.raw(withoutLegalDay.map((each) => `'${each}'`).join(', '));

/** Owed, and its legal date has passed. */
export function overdue(today: CivilDate): SQL {
  return sql`${owed(today)} and ${visit.latestDate} < ${dayConstant(today)}`;
}

/** The last day that counts as near. */
export function soonUntil(today: CivilDate): CivilDate {
  return addDays(today, soonDays);
}

/** Owed, and its legal date has passed or is near. */
export function soon(today: CivilDate): SQL {
  return sql`${owed(today)} and ${visit.latestDate} <= ${dayConstant(soonUntil(today))}`;
}
