import type { CivilDate } from '@vigie/chassis/civil-date';
import { tidy } from '@vigie/chassis/typed-text';
import type { ContractKind, Sex } from '../generated/resolvers.ts';

/** What an employer declares of an employee, cleaned and complete: the new one, or the one after a change. */
export interface EmployeeFacts {
  lastName: string;
  usedName: string | null;
  firstName: string;
  birthDate: CivilDate;
  sex: Sex;
  email: string | null;
  /** The number by which the company itself knows the person. */
  employeeNumber: string | null;
  contract: ContractKind;
  startDate: CivilDate;
  endDate: CivilDate | null;
  jobTitle: string | null;
  /** Codes as ticked, confidential ones among them. */
  situations: readonly string[];
}

/** A text as it was meant; null for nothing. */
export function cleanText(typed: string | null | undefined): string | null {
  return tidy(typed ?? '') || null;
}
