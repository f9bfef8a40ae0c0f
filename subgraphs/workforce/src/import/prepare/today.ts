import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';

/** The day of the one clock, for jobs: they have no clock of their own. */
export async function readToday(tx: ActorTransaction): Promise<CivilDate> {
  const [row] = await tx.execute<{ today: string }>(sql`select clock.today()::text as today`);
  if (!row) throw new Error('A statement without a row');
  return row.today;
}
