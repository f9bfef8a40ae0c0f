import { sql } from 'drizzle-orm';
import type { CivilDate } from './civil-date.ts';
import type { ActorTransaction } from './database.ts';

/** The day in the service's time zone, by the clock of the database: for jobs, which follow no clock of their own. */
export async function readToday(tx: ActorTransaction): Promise<CivilDate> {
  const [row] = await tx.execute<{ today: string }>(sql`select clock.today()::text as today`);
  if (!row) throw new Error('The clock gave no day');
  return row.today;
}

/** The instant of the one clock, as the database has it: for jobs, and for rows that many statements write. */
export async function readNow(tx: ActorTransaction): Promise<Date> {
  const [row] = await tx.execute<{ now: string }>(sql`select clock.now() as now`);
  if (!row) throw new Error('The clock gave no instant');
  return new Date(row.now);
}

/** The service's time zone, for jobs that write an instant as people read it. */
export async function readZone(tx: ActorTransaction): Promise<string> {
  const [row] = await tx.execute<{ zone: string }>(sql`select zone from clock.setting`);
  if (!row) throw new Error('clock.setting has no row: the database is not migrated');
  return row.zone;
}
