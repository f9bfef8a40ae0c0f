import { sql, type SQL } from 'drizzle-orm';
import { attended } from '../visit/state.ts';

/** Columns of what others are compared by, in the order of `comparedFigures`. */
export const comparedColumns: SQL = sql`held, in_time, days_late, missed`;

/** Their figures over visits `v` that ended as `endedSince` says. */
export const comparedFigures: SQL = sql`count(*) filter (where v.status = 'HELD'),
  count(*) filter (where v.status = 'HELD' and v.day <= v.latest_date),
  coalesce(sum(v.day - v.latest_date) filter (where v.status = 'HELD' and v.day > v.latest_date), 0),
  count(*) filter (where v.status <> 'HELD')`;

/** Visits `v` to which people came, or should have, from the first day of a year to the last one of the next. */
export const endedSince = (year: number): SQL => sql`(
  v.status = any(string_to_array(${attended.join()}, ','))
  and v.day between make_date(${year}::int, 1, 1) and make_date(${year + 1}::int, 12, 31))`;
