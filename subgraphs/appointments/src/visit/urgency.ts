import { withoutLegalDay } from '@vigie/law/visits';
import { sql, type SQL } from 'drizzle-orm';
import type { VisitUrgency } from '../generated/resolvers.ts';
import { visit } from './table.ts';

/** Days ahead of a legal date from which its visit counts as due soon. */
const soonDays = 30;

const today = sql`(select clock.today())`;

const free = sql`(${visit.promised} or
  ${visit.kind} in (${sql.raw(withoutLegalDay.map((each) => `'${each}'`).join(', '))}))`;

/** How an open visit stands with its legal date, as conditions on its row; one without such a date is always in time. */
export const urgencies: Record<VisitUrgency, SQL> = {
  OVERDUE: sql`(not ${free} and ${visit.latestDate} < ${today})`,
  DUE_SOON: sql`(not ${free} and ${visit.latestDate} between ${today} and ${today} + ${sql.raw(`${soonDays}`)})`,
  IN_TIME: sql`(${free} or ${visit.latestDate} > ${today} + ${sql.raw(`${soonDays}`)})`,
};
