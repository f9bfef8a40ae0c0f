import { newId } from '@vigie/chassis/ids';
import type { Ink } from './full-member.ts';

export async function addEmployee({ sql, account, label, year, canary }: Ink) {
  const [id, post, decision] = [newId(), newId(), newId()];
  await sql`insert into workforce.job_post values (${post}, ${account}, ${canary(`${label}Poste`)})`;
  await sql`insert into workforce.employee
    (id, account_id, contract, start_date, end_date, job_post_id, situations, profile)
    values (${id}, ${account}, 'CDD', ${canary(`${year}-03-11`)}, ${canary(`${year + 3}-09-12`)}, ${post},
      array['WS_NIGHT'], 'SIA')`;
  await sql`insert into workforce.employee_identity values (${id}, ${account}, ${canary(`${label}Nom`)},
    ${canary(`${label}Usage`)}, ${canary(`${label}Prenom`)}, ${canary(`${year - 30}-01-13`)}, 'FEMALE',
    ${canary(`${label.toLowerCase()}@salarie.example`)}, ${label.toLowerCase()}, ${canary(`${label}Matricule`)})`;
  await sql`insert into workforce.confidential_situation (employee_id, account_id, code, reason)
    values (${id}, ${account}, 'WS_RQTH', ${canary(`${label}Confidence`)})`;
  const ground = (text: string) => ({
    ...{ situation: 'WS_NIGHT', label: canary(`${label}${text}Motif`), profile: 'SIA' },
    ...{
      explanation: canary(`${label}${text}Raison`),
      articles: [canary(`${label}${text}Article`)],
    },
  });
  const first = {
    ...{ kind: 'VIP_INIT', latestDate: canary(`${year}-06-14`), beforeStart: false },
    ...{ reason: canary(`${label}Delai`), articles: ['R4624-10'], performers: ['NURSE'] },
  };
  await sql`insert into workforce.follow_up (id, employee_id, account_id, profile, decided_on, grounds, hidden_grounds,
      first_visit, maximum_gap_months)
    values (${decision}, ${id}, ${account}, 'SIA', ${canary(`${year}-02-15`)}, ${sql.json([ground('')])}, 1,
      ${sql.json(first)}, 36)`;
  await sql`insert into workforce.confidential_ground values (${decision}, ${account}, ${sql.json(ground('Secret'))})`;
  const own = { code: 'WS_NIGHT', effect: 'ADDED', reason: canary(`${label}Ajout`) };
  await sql`insert into workforce.assignment (id, employee_id, account_id, job_post_id, title, own_situations,
      situations, from_day, follow_up_id)
    values (${newId()}, ${id}, ${account}, ${post}, ${canary(`${label}Fonction`)}, ${sql.json([own])},
      array['WS_NIGHT'], ${`${year}-03-11`}, ${decision})`;
  await sql`insert into workforce.erasure (id, employee_id, account_id, everything, reason, asked_by)
    values (${newId()}, ${id}, ${account}, false, ${canary(`${label}Oubli`)}, ${newId()})`;
  await addMoves({ sql, account, label, year, canary }, id, post);
  return { Employee: id, JobPost: post };
}

/** A leaving that was noted, a move to another account, and what was decided for a whole post. */
async function addMoves(
  { sql, account, label, year, canary }: Ink,
  employee: string,
  post: string,
): Promise<void> {
  const move = newId();
  const noted = `${canary(`${year}-08-21`)}T08:00:00Z`;
  await sql`insert into workforce.leaving (employee_id, account_id, reason, noted_at, employee_version)
    values (${employee}, ${account}, 'RESIGNATION', ${noted}, 1)`;
  await sql`insert into workforce.transfer (id, employee_id, account_id, to_account_id, from_name, to_name, on_day)
    values (${move}, ${employee}, ${account}, ${newId()}, ${canary(`${label}Depart`)}, ${canary(`${label}Arrivee`)},
      ${canary(`${year}-10-22`)})`;
  await sql`insert into workforce.transfer_person
    values (${move}, ${account}, ${canary(`${label}Muté`)}, ${canary(`${label}Mutation`)})`;
  await sql`insert into workforce.redecision (id, account_id, job_post_id, total, done, finished_at)
    values (${newId()}, ${account}, ${post}, 1, 1, ${`${canary(`${year}-11-23`)}T08:00:00Z`})`;
}

export async function addBulkChange(
  { sql, account, label, canary }: Ink,
  employee: string,
  subject: string,
) {
  const id = newId();
  await sql`insert into workforce.bulk_change (id, subject_kind, subject_id, session_id, kind, job_title, effective_on)
    values (${id}, 'user', ${subject}, ${newId()}, 'JOB_POST', ${canary(`${label}Mutation`)}, '2026-11-26')`;
  await sql`insert into workforce.bulk_change_row (bulk_change_id, position, employee_id, account_id, version)
    values (${id}, 1, ${employee}, ${account}, 1)`;
  return { BulkChange: id };
}
