import { AbsenceFileDocument, AwayEmployeeDocument } from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import { missingParts } from '$lib/server/missing-parts';
import { absenceNotFound, employeeNotFound } from '$lib/server/not-found';

/** Somebody who is, was or will be away, with what the caller may do about it. */
export async function awayEmployee(api: Api, memberNumber: string, id: string) {
  const answer = await api.query(AwayEmployeeDocument, { memberNumber, id });
  const { data, denied } = answer;
  const scopes = data.viewer?.access?.scopes ?? [];
  const { employee } = data;
  const closed = !employee && denied.some(({ coordinate }) => coordinate === 'Query.employee');
  if (!closed && employee?.account?.memberNumber !== memberNumber) employeeNotFound();
  return {
    employee: employee ?? null,
    isStaff: data.viewer?.kind === 'STAFF',
    may: {
      read: scopes.includes('absences:read'),
      declare: scopes.includes('absences:write'),
      readCause: scopes.includes('absences:cause'),
      request: scopes.includes('visits:request'),
    },
    missing: missingParts(answer),
  };
}

/** One absence of that employee; null without the right to read absences. */
export async function absenceFile(api: Api, employeeId: string, id: string) {
  const answer = await api.query(AbsenceFileDocument, { id });
  const { data, denied } = answer;
  const { absence } = data;
  if (denied.some(({ coordinate }) => coordinate === 'Query.absence'))
    return { absence: null, missing: [] };
  if (absence?.employee?.id !== employeeId) absenceNotFound();
  return { absence, missing: missingParts(answer) };
}

export type AbsenceFile = NonNullable<Awaited<ReturnType<typeof absenceFile>>['absence']>;
