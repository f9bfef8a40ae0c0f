import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ContractKind, Sex } from '../generated/resolvers.ts';

/** What an employer declares of an employee, cleaned and complete: the new one, or the one after a change. */
export interface EmployeeFacts {
  lastName: string;
  usedName: string | null;
  firstName: string;
  birthDate: CivilDate;
  sex: Sex;
  email: string | null;
  contract: ContractKind;
  startDate: CivilDate;
  endDate: CivilDate | null;
  jobTitle: string | null;
  /** Codes as ticked, confidential ones among them. */
  situations: readonly string[];
}

/** A text without outer and doubled spaces; null for nothing. */
export function cleanText(typed: string | null | undefined): string | null {
  const text = (typed ?? '').replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}
