import { isCivilDate, type CivilDate } from '@vigie/chassis/civil-date';
import { sql, type SQL } from 'drizzle-orm';

/**
 * A day as a constant of a statement. PostgreSQL then knows how many rows lie before it; of a parameter or of its own
 * clock it would guess a third of all, and read a list of thousands to find the few that are overdue. The text of the
 * statement changes once a day.
 */
export function dayConstant(day: CivilDate): SQL {
  if (!isCivilDate(day)) throw new Error('Not a day');
  return sql.raw(`'${day}'::date`);
}
