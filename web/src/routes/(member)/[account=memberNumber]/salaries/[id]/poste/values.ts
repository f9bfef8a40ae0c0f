import type { EmployeeFile } from '../employee.server';
import { declaredSituations, isDate } from '../../form/inputs';
import { newEmployeeValues, readValues, type EmployeeValues } from '../../form/values';

/** The form of a change of post as typed: what of the employee form tells of the work, and the day. */
export interface PostChangeValues extends EmployeeValues {
  effectiveOn: string;
}

export function readChange(form: FormData): PostChangeValues {
  return { ...readValues(form), effectiveOn: String(form.get('effectiveOn') ?? '').trim() };
}

/** The form as it opens: the post held, and what the person has beside it. */
export function changeOf(employee: EmployeeFile): PostChangeValues {
  const stated = employee.statedSituations ?? [];
  return {
    ...newEmployeeValues(),
    jobTitle: employee.jobPost?.title ?? '',
    situations: stated
      .filter(({ origin }) => origin === 'ADDED')
      .map(({ situation }) => situation.code),
    withdrawn: Object.fromEntries(
      stated
        .filter(({ origin }) => origin === 'REMOVED')
        .map(({ situation, reason }) => [situation.code, reason ?? '']),
    ),
    version: String(employee.version ?? ''),
    effectiveOn: '',
  };
}

/** The change as the API takes it, to be looked at or made. */
export function changeInput(values: PostChangeValues) {
  const { effectiveOn, jobTitle } = values;
  return { effectiveOn, jobTitle, ...declaredSituations(values) };
}

/** The whole change, as somebody confirms it who has seen what it brings. */
export function changeSeen(values: PostChangeValues): string {
  return JSON.stringify(changeInput(values));
}

export const hasDay = ({ effectiveOn }: PostChangeValues): boolean => isDate(effectiveOn);
