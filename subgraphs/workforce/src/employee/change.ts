import type { CivilDate } from '@vigie/chassis/civil-date';
import type { UpdateEmployeeInput } from '../generated/resolvers.ts';
import { cleanText, type EmployeeFacts } from './facts.ts';
import { splitSituations } from './rules.ts';
import type { EmploymentRow, IdentityRow } from './table.ts';

/**
 * The facts after a change: what was sent, and what was on file for the rest. Confidential situations that the actor
 * may not read cannot be unticked by a form that never showed them.
 */
export function changedFacts(
  employment: EmploymentRow,
  identity: IdentityRow,
  confidentialOnFile: readonly string[],
  input: UpdateEmployeeInput,
  mayConfide: boolean,
): EmployeeFacts {
  const sent = input.situations ?? [...employment.situations, ...confidentialOnFile];
  const { open, confidential } = splitSituations(sent);
  const kept = mayConfide ? [] : confidentialOnFile;
  return {
    lastName: textAfter(input.lastName, identity.lastName) ?? '',
    usedName: textAfter(input.usedName, identity.usedName),
    firstName: textAfter(input.firstName, identity.firstName) ?? '',
    birthDate: input.birthDate ?? identity.birthDate,
    sex: input.sex ?? identity.sex,
    email: textAfter(input.email, identity.email),
    employeeNumber: textAfter(input.employeeNumber, identity.employeeNumber),
    contract: input.contract ?? employment.contract,
    startDate: input.startDate ?? employment.startDate,
    endDate: endAfter(employment, input),
    jobTitle: cleanText(input.jobTitle),
    situations: [...new Set([...open, ...confidential, ...kept])],
  };
}

/** A contract that becomes open-ended loses the end on file. */
function endAfter(employment: EmploymentRow, input: UpdateEmployeeInput): CivilDate | null {
  if (input.endDate !== undefined) return input.endDate;
  return input.contract === 'CDI' ? null : employment.endDate;
}

/** An absent field keeps what is on file; an empty one clears it. */
function textAfter(sent: string | null | undefined, onFile: string | null): string | null {
  return sent === undefined ? onFile : cleanText(sent);
}
