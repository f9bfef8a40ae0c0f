import type { Ink } from './full-member.ts';

/** When somebody cannot be sent to a visit. */
export async function addUnavailability(
  { sql, account, year, canary }: Ink,
  employee: string,
): Promise<void> {
  await sql`insert into appointments.unavailability (employee_id, account_id, half_days)
    values (${employee}, ${account}, 1023)`;
  await sql`insert into appointments.away_span
    values (${employee}, ${account}, ${canary(`${year}-02-24`)}, ${canary(`${year}-02-25`)}, 'LEAVE')`;
}
