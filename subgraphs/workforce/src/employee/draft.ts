import type { CivilDate } from '@vigie/chassis/civil-date';
import type { EmployeeDraftInput } from '../generated/resolvers.ts';
import { cleanText } from './facts.ts';
import type { Refusal } from './refusal.ts';
import { refusalsOf } from './rules.ts';

/** What speaks against the facts of a form that is not complete: it is told with what is missing, and not one by one. */
export function draftRefusals(input: EmployeeDraftInput, today: CivilDate): Refusal[] {
  return refusalsOf(
    {
      lastName: cleanText(input.lastName),
      usedName: cleanText(input.usedName),
      firstName: cleanText(input.firstName),
      birthDate: input.birthDate ?? null,
      email: cleanText(input.email),
      employeeNumber: cleanText(input.employeeNumber),
      contract: input.contract ?? null,
      startDate: input.startDate ?? null,
      endDate: input.endDate ?? null,
      jobTitle: cleanText(input.jobTitle),
      situations: [],
    },
    today,
  );
}
