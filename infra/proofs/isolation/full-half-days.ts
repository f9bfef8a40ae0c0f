import { newId } from '@vigie/chassis/ids';
import type { Ink } from './full-member.ts';

/** An appointment that the service gave up, and a night that found no other: why is the service's own affair. */
export async function addGivenUp(
  { sql, account, label, year, canary }: Ink,
  employee: string,
): Promise<void> {
  const [centre, practitioner, week, closure, visit, run] = Array.from({ length: 6 }, newId) as [
    ...[string, string, string, string, string, string],
  ];
  await sql`insert into appointments.centre (id, name, street, post_code, city, phone)
    values (${centre}, ${`${label}Annexe`}, '1 quai', '49990', 'Saint-Aubance', '02 61 91 00 00')`;
  const atelier = newId();
  await sql`insert into appointments.centre (id, kind, name, street, post_code, city, phone, reserved_account_id)
    values (${atelier}, 'EMPLOYER_PREMISES', ${canary(`${label}Atelier`)}, '1 quai', '49990', 'Saint-Aubance',
      '02 61 91 00 00', ${account})`;
  await sql`insert into appointments.place_reservation values (${atelier}, ${account})`;
  await sql`insert into appointments.practitioner values (${practitioner}, ${`${label}Infirmier`}, 'NURSE')`;
  await sql`insert into appointments.weekly_half_day
    (id, practitioner_id, centre_id, weekday, from_time, until_time, slot_minutes, first_day, last_day)
    values (${week}, ${practitioner}, ${centre}, 1, '09:00', '12:00', 45, ${`${year}-01-01`}, ${`${year}-12-31`})`;
  await sql`insert into appointments.closure (id, practitioner_id, first_day, last_day, reason, closed_by)
    values (${closure}, ${practitioner}, ${`${year}-02-18`}, ${`${year}-02-18`}, 'Congrès', ${newId()})`;
  await sql`insert into appointments.visit (id, account_id, employee_id, kind, status, performers, latest_date, day,
      starts_at, ends_at, closure_id)
    values (${visit}, ${account}, ${employee}, 'MI_CARRIERE', 'CANCELLED_BY_SERVICE', array['NURSE'],
      ${canary(`${year}-02-19`)}, ${`${year}-02-18`}, ${`${year}-02-18T08:00:00Z`}, ${`${year}-02-18T08:45:00Z`}, ${closure})`;
  await sql`insert into appointments.planning_run (id, dry, night, state, ended_at)
    values (${run}, false, ${`${year}-02-17`}, 'DONE', ${`${year}-02-17T02:10:00Z`})`;
  await sql`insert into appointments.planning_result
      (run_id, visit_id, account_id, change, reason, missing_week, missing_centre_id, missing_kind)
    values (${run}, ${visit}, ${account}, 'UNPLACED', 'NO_SESSION', ${`${year}-02-20`}, ${centre}, 'NURSE')`;
}
