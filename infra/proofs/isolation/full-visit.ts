import { newId } from '@vigie/chassis/ids';
import type { Ink } from './full-member.ts';

export async function addVisits(
  { sql, account, label, year, canary }: Ink,
  employee: string,
  absence: string,
) {
  const [due, cancelled] = [newId(), newId()];
  await sql`insert into appointments.employee
    values (${employee}, ${account}, ${`${label}Prenom`}, ${`${label}Nom`}, null, ${label.toLowerCase()},
      ${`${year}-03-11`}, null, 'SIA', 1)`;
  await sql`insert into appointments.visit (id, account_id, employee_id, kind, status, performers, latest_date,
      planning_outcome, explanation)
    values (${due}, ${account}, ${employee}, 'VIP_INIT', 'TO_PLAN', array['NURSE'], ${canary(`${year}-06-16`)},
      'NO_SLOT', ${canary(`${label}Explication`)})`;
  await sql`insert into workforce.visit_change values (${due}, 1, ${account}, ${employee}, 'TO_PLAN', null,
    ${canary(`${year}-06-18`)}, ${`${canary(`${year}-04-19`)}T10:00:00Z`}, 'job', null)`;
  await sql`insert into appointments.absence values (${absence}, ${account}, ${employee}, 1, 'REPRISE_MP',
    ${`${year}-08-09`}, ${`${year}-08-17`})`;
  await sql`insert into appointments.visit (id, account_id, employee_id, kind, absence_id, status, performers, latest_date)
    values (${newId()}, ${account}, ${employee}, 'REPRISE', ${absence}, 'TO_PLAN', array['PHYSICIAN'],
      ${canary(`${year}-08-16`)})`;
  await sql`insert into appointments.visit (id, account_id, employee_id, kind, status, performers, latest_date,
      starts_at, ends_at, cancellation_reason)
    values (${cancelled}, ${account}, ${employee}, 'VIP_INIT', 'CANCELLED_BY_EMPLOYER', array['NURSE'],
      ${canary(`${year}-06-17`)}, ${`${canary(`${year}-05-18`)}T10:00:00Z`}, ${`${year}-05-18T11:00:00Z`},
      ${canary(`${label}Empechement`)})`;
  // As workforce was told: what is due, and what was held long ago.
  const copy = { account_id: account, employee_id: employee, kind: 'VIP_INIT', version: 1 };
  const [waiting, held] = [
    { id: due, status: 'TO_PLAN', latest_date: canary(`${year}-06-19`), day: null },
    { id: newId(), status: 'HELD', latest_date: `${year}-01-09`, day: canary(`${year}-01-08`) },
  ];
  await sql`insert into workforce.visit ${sql([waiting, held].map((row) => ({ ...copy, ...row })))}`;
  return { Visit: due };
}
