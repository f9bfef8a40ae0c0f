import type { FollowUpQuestionsInput } from '$lib/graphql/generated/graphql';
import { isDate } from '../inputs';
import type { EmployeeValues } from '../values';

const PREFIX = 'answer-';

/** Name of the field that holds the answer to a question. */
export const fieldOf = (code: string): string => `${PREFIX}${code}`;

/** What the choice of questions depends on; what is not typed yet, or not a date yet, is left out. */
export function askingOf(values: EmployeeValues): Omit<FollowUpQuestionsInput, 'accountId'> {
  return {
    birthDate: isDate(values.birthDate) ? values.birthDate : null,
    contract: values.contract || null,
    startDate: isDate(values.startDate) ? values.startDate : null,
    jobTitle: values.jobTitle.slice(0, 120) || null,
  };
}

/** The answers that a form holds, « oui » or « non » by code. */
export function readAnswers(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form]
      .filter(([name]) => name.startsWith(PREFIX))
      .map(([name, value]) => [name.slice(PREFIX.length), String(value)]),
  );
}
