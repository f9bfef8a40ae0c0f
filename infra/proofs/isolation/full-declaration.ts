import { newId } from '@vigie/chassis/ids';
import type { Ink } from './full-member.ts';

/** A declaration with everything that hangs on it. */
export async function addDeclaration(
  { sql, account, label, year, canary }: Ink,
  { Employee: employee, JobPost: post }: { Employee: string; JobPost: string },
) {
  const id = newId();
  await sql`insert into workforce.declaration
      (id, account_id, year, state, receipts, return_message)
    values (${id}, ${account}, ${year + 1}, 'IN_PREPARATION', 1, ${canary(`${label}Retour`)})`;
  await sql`insert into workforce.declaration_prevention
      (declaration_id, account_id, risk_assessment_on, council, has_prevention_officer)
    values (${id}, ${account}, ${canary(`${year}-10-17`)}, 'CONSULTED', true)`;
  await sql`insert into workforce.declaration_justification (declaration_id, kind, account_id, concerned, reason)
    values (${id}, 'CONTRACT_OVER', ${account}, 1, ${canary(`${label}Justification`)})`;
  await sql`insert into workforce.declaration_turn (declaration_id, step, account_id, owner_id, message)
    values (${id}, 'POSTS', ${account}, ${newId()}, ${canary(`${label}PasserLaMain`)})`;
  await sql`insert into workforce.listed_post_reason (job_post_id, account_id, reason, given_on)
    values (${post}, ${account}, ${`${label}Motif`}, ${`${year}-10-18`})`;
  await sql`insert into workforce.several_employers (employee_id, account_id) values (${employee}, ${account})`;
  await sql`insert into workforce.declaration_receipt
      (declaration_id, version, account_id, number, validated_at, headcount, entries, si, sia, sir, fingerprint,
      risk_assessment_on, council, has_prevention_officer)
    values (${id}, 1, ${account}, ${canary(`${label}-recu-1`)}, ${`${canary(`${year}-10-19`)}T09:00:00Z`}, 3, 1, 1, 1, 1,
      ${canary(`${label}empreinte`)}, ${canary(`${year}-10-21`)}, 'CONSULTED', true)`;
  await sql`insert into workforce.declared_post
      (declaration_id, version, position, account_id, title, profile, situations, holders, reason)
    values (${id}, 1, 1, ${account}, ${canary(`${label}PosteDeclare`)}, 'SI', '{}', 1, ${canary(`${label}MotifDeclare`)})`;
  await sql`insert into workforce.declared_person (declaration_id, version, employee_id, account_id, counted, contract, title,
      profile, situations, several_employers)
    values (${id}, 1, ${employee}, ${account}, true, 'CDI', ${canary(`${label}TitreDeclare`)}, 'SI', '{}', false)`;
  await sql`insert into workforce.declaration_reminder (account_id, year, day)
    values (${account}, ${year}, ${`${year}-10-20`})`;
  return { HeadcountDeclaration: id };
}
