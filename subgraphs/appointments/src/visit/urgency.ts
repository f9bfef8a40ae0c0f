import { sql, type SQL } from 'drizzle-orm';
import type { VisitUrgency } from '../generated/resolvers.ts';
import { visit } from './table.ts';

/** Days ahead of a legal date from which its visit counts as due soon. */
const soonDays = 30;

const today = sql`(select clock.today())`;

/** How an open visit stands with its legal date, as conditions on its row. */
export const urgencies: Record<VisitUrgency, SQL> = {
  OVERDUE: sql`${visit.latestDate} < ${today}`,
  DUE_SOON: sql`${visit.latestDate} between ${today} and ${today} + ${sql.raw(`${soonDays}`)}`,
  IN_TIME: sql`${visit.latestDate} > ${today} + ${sql.raw(`${soonDays}`)}`,
};
