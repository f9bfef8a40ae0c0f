import type { CivilDate } from '@vigie/chassis/civil-date';
import type { CellError } from '../cells/cell-error.ts';
import type { Draft } from './decide-row.ts';
import type { Understood } from './understand.ts';

/** What nobody is declared without. */
const required = ['lastName', 'firstName', 'birthDate', 'sex', 'contract', 'startDate'] as const;

/** The fields that a row of somebody new lacks. */
export function missingFields(read: Understood): CellError[] {
  return required
    .filter((field) => read[field] === null)
    .map((field) => ({ code: 'REQUIRED', field }));
}

/** Decides a row that means nobody known. Who left before today and was never declared is not declared now. */
export function decideNew(read: Understood, today: CivilDate): Draft {
  const { leftOn, nationalNumber } = read;
  if (leftOn !== null && leftOn < today) {
    return { outcome: 'SAME', notices: [{ code: 'LEFT_BEFORE_KNOWN' }] };
  }
  const { lastName, firstName, birthDate, sex, contract, startDate } = read;
  if (!lastName || !firstName || !birthDate || !sex || !contract || !startDate) {
    return { outcome: 'ERROR', errors: missingFields(read) };
  }
  const { usedName, employeeNumber, endDate, jobTitle, situations } = read;
  const facts = {
    ...{ lastName, usedName, firstName, birthDate, sex, contract, startDate, endDate, jobTitle },
    employeeNumber,
    email: read.email?.toLowerCase() ?? null,
    situations: situations ?? [],
  };
  return { outcome: 'CREATE', facts, leftOn, nationalNumber };
}
