import { sql } from 'drizzle-orm';
import type { CivilDate } from './civil-date.ts';
import type { ActorTransaction } from './database.ts';

/** The day in the service's time zone, by the clock of the database: for jobs, which follow no clock of their own. */
export async function readToday(tx: ActorTransaction): Promise<CivilDate> {
  const [row] = await tx.execute<{ today: string }>(sql`select clock.today()::text as today`);
  if (!row) throw new Error('The clock gave no day');
  return row.today;
}
