import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ContractKind, Sex } from '../../generated/resolvers.ts';

/** Somebody of the account as they stand today, closed people included. */
export interface KnownPerson {
  id: string;
  /** Of the employment, so that what was decided is not applied to somebody who changed meanwhile. */
  version: number;
  employeeNumber: string | null;
  /** Keyed hash of the national number; null without one. */
  numberFingerprint: string | null;
  lastName: string;
  usedName: string | null;
  firstName: string;
  birthDate: CivilDate;
  sex: Sex;
  email: string | null;
  contract: ContractKind;
  startDate: CivilDate;
  endDate: CivilDate | null;
  leftOn: CivilDate | null;
  jobTitle: string | null;
  /** Codes that the actor may see. */
  situations: readonly string[];
  /** Declared by mistake and taken back: on file, and as good as unknown. */
  withdrawn: boolean;
}
