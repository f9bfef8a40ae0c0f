import { DraftRefusalsDocument } from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import type { Problem } from '$lib/ui/form/problem';
import { employeeProblems } from '../refusals';
import { checkValues } from './check';
import { draftOf } from './inputs';
import type { EmployeeValues } from './values';

/**
 * Why a form cannot be sent yet; empty when it can. What the API would refuse of the rest (an age, the order of two days,
 * the end of a contract) comes with what is missing: a form is corrected once.
 * @param unasked what it has not asked yet
 */
export async function problemsOf(
  api: Api,
  values: EmployeeValues,
  list: string,
  unasked: readonly Problem[] = [],
): Promise<Problem[]> {
  const mistakes = checkValues(values, list);
  if (mistakes.length === 0 && unasked.length === 0) return [];
  const { data } = await api.query(DraftRefusalsDocument, { input: draftOf(values) });
  const told = new Set(mistakes.map(({ field }) => field));
  const refused = employeeProblems(data.draftRefusals ?? [], list);
  const fields = Object.keys(values);
  const place = ({ field }: Problem): number => fields.indexOf(field ?? '');
  const both = [...mistakes, ...refused.filter(({ field }) => !told.has(field))];
  return [...both.sort((one, other) => place(one) - place(other)), ...unasked];
}
