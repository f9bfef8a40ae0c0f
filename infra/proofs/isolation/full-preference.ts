import type { Ink } from './full-member.ts';

/** When an employer sends nobody. */
export async function addPreference({ sql, account, year, canary }: Ink): Promise<void> {
  await sql`insert into appointments.preference (account_id, half_days, company) values (${account}, 1023, 'ANY')`;
  await sql`insert into appointments.closed_span
    values (${account}, ${canary(`${year}-02-21`)}, ${canary(`${year}-02-22`)})`;
}
