import { newId } from '@vigie/chassis/ids';
import type { Ink } from './full-member.ts';

/** When somebody cannot be sent to a visit, and whether they may be seen at a distance. */
export async function addUnavailability(
  { sql, account, year, canary }: Ink,
  employee: string,
): Promise<void> {
  await sql`insert into appointments.unavailability (employee_id, account_id, half_days)
    values (${employee}, ${account}, 1023)`;
  await sql`insert into appointments.away_span (employee_id, account_id, first_day, last_day, cause)
    values (${employee}, ${account}, ${canary(`${year}-02-24`)}, ${canary(`${year}-02-25`)}, 'LEAVE')`;
  // No canary: not even the employer of theirs is told of it, so that nobody would find it.
  await sql`insert into appointments.remote_consent
    (id, employee_id, account_id, given_on, means, recorded_by)
    values (${newId()}, ${employee}, ${account}, ${`${year}-02-23`}, 'ORAL', ${newId()})`;
}
