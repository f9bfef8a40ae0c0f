import { contracts } from '../contract';
import { employeeProblems } from '../refusals';
import { isNirComplete } from '$lib/format/identifiers';
import { parisDay } from '$lib/format/paris';
import type { Problem } from '$lib/ui/form/problem';
import { isDate } from './inputs';
import type { EmployeeValues } from './values';

type Refusals = Parameters<typeof employeeProblems>[0][number][];

/**
 * What the API could not even read (an empty date, a mistyped address), and a birth that is still to come. Everything
 * that is a decision, such as the age, is left to the API, which refuses it with its reason.
 */
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
  if (isDate(values.birthDate) && values.birthDate >= parisDay(new Date())) {
    refusals.push({ code: 'INVALID_DATE', field: 'birthDate' });
  }
  if (values.contract && contracts[values.contract].needsEnd && !values.endDate) {
    refusals.push({ code: 'END_DATE_REQUIRED', field: 'endDate' });
  }
  if (values.nationalNumber && !isNirComplete(values.nationalNumber)) {
    refusals.push({ code: 'INVALID_NATIONAL_NUMBER', field: 'nationalNumber' });
  }
  if (values.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(values.email)) {
    refusals.push({ code: 'INVALID_EMAIL', field: 'email' });
  }
  return employeeProblems(refusals, list);
}
