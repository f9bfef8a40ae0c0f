import { redirect } from '@sveltejs/kit';
import {
  AnnouncedInsteadDocument,
  EmployeeFileDocument,
  PapersOnFileDocument,
} from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import { missingParts } from '$lib/server/missing-parts';
import { employeeNotFound } from '$lib/server/not-found';

/**
 * One employee of one account. An identifier from another account gives the same answer as one that does not exist.
 * @param life with absences and the latest of what happened
 */
export async function employeeFile(api: Api, memberNumber: string, id: string, life = false) {
  const answer = await api.query(EmployeeFileDocument, { memberNumber, id, life });
  const { data, denied } = answer;
  const scopes = data.viewer?.access?.scopes ?? [];
  const { employee } = data;
  const closed = !employee && denied.some(({ coordinate }) => coordinate === 'Query.employee');
  if (!closed && employee?.account?.memberNumber !== memberNumber) {
    return notOnFile(api, memberNumber, id);
  }
  return {
    employee: employee ?? null,
    scopes,
    mayWrite: scopes.includes('employees:write'),
    isStaff: data.viewer?.kind === 'STAFF',
    missing: missingParts(answer),
  };
}

/** Summonses of an employee and what else is on paper about them; null where the right to papers is missing. */
export async function employeePapers(api: Api, id: string) {
  const answer = await api.query(PapersOnFileDocument, { id });
  const { papers, visits } = answer.data.employee ?? {};
  return {
    papers: papers?.toReversed() ?? null,
    summonses: (visits ?? []).flatMap(({ summons }) => summons ?? []),
    missing: missingParts(answer),
  };
}

/** Visits name people who are only announced, too: their page is the announcement. */
async function notOnFile(api: Api, memberNumber: string, id: string): Promise<never> {
  const { data } = await api.query(AnnouncedInsteadDocument, { id });
  if (data.announcedHire?.account?.memberNumber === memberNumber) {
    redirect(303, `/${memberNumber}/salaries/embauches/${id}`);
  }
  employeeNotFound();
}

export type EmployeeFile = NonNullable<Awaited<ReturnType<typeof employeeFile>>['employee']>;

export type EmployeePapers = Omit<Awaited<ReturnType<typeof employeePapers>>, 'missing'>;
