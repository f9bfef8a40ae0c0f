import { EmployeeFileDocument } from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import { missingParts } from '$lib/server/missing-parts';
import { employeeNotFound } from '$lib/server/not-found';

/** One employee of one account. An identifier from another account gives the same answer as one that does not exist. */
export async function employeeFile(api: Api, memberNumber: string, id: string) {
  const answer = await api.query(EmployeeFileDocument, { memberNumber, id });
  const { data, denied } = answer;
  const scopes = data.viewer?.access?.scopes ?? [];
  const { employee } = data;
  const closed = !employee && denied.some(({ coordinate }) => coordinate === 'Query.employee');
  if (!closed && employee?.account?.memberNumber !== memberNumber) employeeNotFound();
  return {
    employee: employee ?? null,
    scopes,
    mayWrite: scopes.includes('employees:write'),
    missing: missingParts(answer),
  };
}

export type EmployeeFile = NonNullable<Awaited<ReturnType<typeof employeeFile>>['employee']>;
