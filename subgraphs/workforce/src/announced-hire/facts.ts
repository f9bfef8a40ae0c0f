import type { CivilDate } from '@vigie/chassis/civil-date';
import { cleanText, type EmployeeFacts } from '../employee/facts.ts';
import type { ContractKind, HireAnnouncementInput, Sex } from '../generated/resolvers.ts';
import type { HireRow } from './table.ts';

/** What an announcement tells of a hire, cleaned and complete. */
export interface HireFacts {
  lastName: string;
  usedName: string | null;
  firstName: string;
  birthDate: CivilDate;
  sex: Sex;
  contract: ContractKind;
  startDate: CivilDate;
  startTime: string | null;
  endDate: CivilDate | null;
  jobTitle: string | null;
  healthService: string | null;
}

/** One announcement, whatever way it came. */
export interface Announcement {
  /** How the sender names it; null for a sender without names of its own. */
  externalId: string | null;
  facts: HireFacts;
  /** As it was typed. */
  nationalNumber: string | null;
  /** The sender takes it back. */
  withdrawn: boolean;
}

export function announcementOf(input: HireAnnouncementInput): Announcement {
  return {
    externalId: cleanText(input.externalId) ?? '',
    facts: {
      lastName: cleanText(input.lastName) ?? '',
      usedName: cleanText(input.usedName),
      firstName: cleanText(input.firstName) ?? '',
      birthDate: input.birthDate,
      sex: input.sex,
      contract: input.contract,
      startDate: input.startDate,
      startTime: cleanText(input.startTime),
      endDate: input.endDate ?? null,
      jobTitle: cleanText(input.jobTitle),
      healthService: cleanText(input.healthService),
    },
    nationalNumber: input.nationalNumber ?? null,
    withdrawn: input.withdrawn ?? false,
  };
}

/** An announcement as the facts of an employee: situations are not announced. */
export function asEmployeeFacts(facts: HireFacts): EmployeeFacts {
  const { startTime: _, healthService: __, ...rest } = facts;
  return { ...rest, email: null, employeeNumber: null, situations: [] };
}

/** The facts on file. */
export function factsOnFile({ hire, identity }: HireRow): HireFacts {
  if (!identity) throw new Error('An announced hire without identity');
  const { lastName, usedName, firstName, birthDate, sex } = identity;
  const { contract, startDate, startTime, endDate, jobTitle, healthService } = hire;
  return {
    ...{ lastName, usedName, firstName, birthDate, sex },
    ...{ contract, startDate, startTime, endDate, jobTitle, healthService },
  };
}

/** Whether two announcements say the same. */
export function sameFacts(one: HireFacts, other: HireFacts): boolean {
  return (Object.keys(one) as (keyof HireFacts)[]).every((name) => one[name] === other[name]);
}
