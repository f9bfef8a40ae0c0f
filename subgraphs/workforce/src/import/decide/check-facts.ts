import type { CivilDate } from '@vigie/chassis/civil-date';
import { decideFollowUp } from '@vigie/law/profile';
import type { SituationCode } from '@vigie/law/situation';
import type { EmployeeFacts } from '../../employee/facts.ts';
import { mayLeaveOn, refusalsOf } from '../../employee/rules.ts';
import { numberOf } from '../../national-number/rules.ts';
import type { CellError } from '../cells/cell-error.ts';
import { isField } from '../columns/field.ts';

/** What is written for somebody: facts, last day, number. */
export interface Intended {
  facts: EmployeeFacts;
  leftOn: CivilDate | null;
  nationalNumber: string | null;
}

/** Everything that a form would refuse too: the rules of an employee, the number against its holder, the law. */
export function errorsOf(
  { facts, leftOn, nationalNumber }: Intended,
  today: CivilDate,
): CellError[] {
  const errors: CellError[] = refusalsOf(facts, today).map(({ code, field }) => ({
    code,
    field: field && isField(field) ? field : null,
  }));
  if (leftOn !== null && !mayLeaveOn(leftOn, facts.startDate, today)) {
    errors.push({ code: 'INVALID_DATE', field: 'leftOn' });
  }
  if (nationalNumber !== null && numberOf(nationalNumber, facts) === null) {
    errors.push({ code: 'INVALID_NATIONAL_NUMBER', field: 'nationalNumber' });
  }
  return errors.length === 0 ? forbiddenByLaw(facts, today) : errors;
}

/** The law judges possible facts only, and forbids by what is declared of the work. */
function forbiddenByLaw({ situations, ...facts }: EmployeeFacts, today: CivilDate): CellError[] {
  if (situations.length === 0) return [];
  const { birthDate, sex, contract, startDate } = facts;
  const codes = situations as SituationCode[];
  const { refusals } = decideFollowUp(
    { situations: codes, birthDate, sex, contract, startDate },
    today,
  );
  return refusals.map(({ message }) => ({
    code: 'FORBIDDEN_BY_LAW',
    field: 'situations',
    explanation: message,
  }));
}
