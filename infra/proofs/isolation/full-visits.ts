import { newId } from '@vigie/chassis/ids';
import type { Ink } from './full-member.ts';

/** What is due of an employee, and an appointment with all that may be said of it. */
export async function addVisitLife(
  { sql, account, label, year, canary }: Ink,
  employee: string,
): Promise<void> {
  // Read by jobs alone.
  await sql`insert into appointments.rhythm
    values (${employee}, ${account}, null, 60, null, ${`${year}-02-11`}, ${`${year}-02-12`})`;
  await sql`insert into appointments.due_visit values (${employee}, ${account}, 'VIP_PERIO',
    ${canary(`${year}-02-13`)}, ${canary(`${year}-02-14`)}, ${canary(`${year}-02-10`)}, array['NURSE'])`;
  await sql`insert into appointments.visit (id, account_id, employee_id, kind, status, performers, latest_date, day,
      absence_told_at, absence_reason, absence_fee_cents)
    values (${newId()}, ${account}, ${employee}, 'VI', 'CANCELLED_BY_SERVICE', array['NURSE'], ${canary(`${year}-02-15`)},
      ${`${year}-02-16`}, ${`${canary(`${year}-02-17`)}T10:00:00Z`}, ${canary(`${label}Imprevu`)}, 4900)`;
}

/** To whose company the visits belong: what identity's word brings, whenever that comes. */
export async function addTrade({ sql, account }: Ink, company: string): Promise<void> {
  await sql`insert into appointments.account_trade (account_id, company_id, version)
    values (${account}, ${company}, 0)
    on conflict (account_id) do update set company_id = excluded.company_id`;
}
