import { newId } from '@vigie/chassis/ids';
import type { Ink } from './full-member.ts';

/** An address from which a calendar program of the administrator fetches appointments. */
export async function addCalendarAddress(
  { sql, account, year, canary }: Ink,
  administrator: string,
): Promise<void> {
  await sql`insert into appointments.calendar_address
    (id, person_id, account_id, token_hash, created_at, last_used_at)
    values (${newId()}, ${administrator}, ${account}, ${newId()},
      ${`${canary(`${year}-11-02`)}T08:00:00Z`}, ${`${canary(`${year}-11-03`)}T08:00:00Z`})`;
}
