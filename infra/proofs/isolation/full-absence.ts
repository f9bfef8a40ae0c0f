import { newId } from '@vigie/chassis/ids';
import type { Ink } from './full-member.ts';

export async function addAbsence({ sql, account, year, canary }: Ink, employee: string) {
  const id = newId();
  await sql`insert into workforce.absence
      (id, account_id, employee_id, first_day, expected_last_day, returned_on, return_visit_by)
    values (${id}, ${account}, ${employee}, ${canary(`${year}-08-03`)}, ${canary(`${year}-08-05`)},
      ${canary(`${year}-08-09`)}, ${canary(`${year}-08-17`)})`;
  canary(`${year}-08-08`);
  await sql`insert into workforce.absence_cause (absence_id, account_id, cause)
    values (${id}, ${account}, 'OCCUPATIONAL_DISEASE')`;
  const asked = canary(`${year}-08-06`);
  await sql`insert into workforce.return_visit_request values (${id}, ${account}, ${`${asked}T09:00:00Z`})`;
  const certificate = newId();
  await sql`insert into workforce.certificate (id, account_id, employee_id, document, issued_on)
    values (${certificate}, ${account}, ${employee}, 'ANCI_DRIVING', ${canary(`${year}-08-11`)})`;
  await sql`insert into workforce.exemption (employee_id, account_id, visit_kind, visit_on)
    values (${employee}, ${account}, 'VIP_PERIO', ${canary(`${year}-08-13`)})`;
  return { Absence: id, HeldCertificate: certificate };
}
