import { employeeProblems } from '../refusals';
import { isNirComplete } from '$lib/format/identifiers';
import type { Problem } from '$lib/ui/form/problem';
import { isDate } from './inputs';
import type { EmployeeValues } from './values';

type Refusals = Parameters<typeof employeeProblems>[0][number][];

/** What the API could not even read: an empty date, a mistyped address. */
export function checkValues(values: EmployeeValues, list: string): Problem[] {
  const refusals: Refusals = [];
  for (const field of [
    'lastName',
    'firstName',
    'birthDate',
    'sex',
    'contract',
    'startDate',
  ] as const) {
    if (!values[field]) refusals.push({ code: 'REQUIRED', field });
  }
  for (const field of ['birthDate', 'startDate', 'endDate'] as const) {
    if (values[field] && !isDate(values[field])) refusals.push({ code: 'INVALID_DATE', field });
  }
  if (values.nationalNumber && !isNirComplete(values.nationalNumber)) {
    refusals.push({ code: 'INVALID_NATIONAL_NUMBER', field: 'nationalNumber' });
  }
  if (values.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(values.email)) {
    refusals.push({ code: 'INVALID_EMAIL', field: 'email' });
  }
  return employeeProblems(refusals, list);
}
