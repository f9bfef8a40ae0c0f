import type { CivilDate } from '@vigie/chassis/civil-date';
import { tidy } from '@vigie/chassis/typed-text';
import type { DocumentRefused } from '../document/refusal.ts';
import type { PaperAboutInput } from '../generated/resolvers.ts';

/** Characters of a name at most. */
const longestName = 100;

/** What was told of a person, as it is kept and compared. */
export function tidied({ memberNumber, lastName, firstName, birthDate }: PaperAboutInput) {
  return {
    ...{ memberNumber: tidy(memberNumber), lastName: tidy(lastName), firstName: tidy(firstName) },
    birthDate,
  };
}

/** What speaks against a description of a person. */
export function aboutRefusals(about: PaperAboutInput, today: CivilDate): DocumentRefused[] {
  const { memberNumber, lastName, firstName, birthDate } = tidied(about);
  const refusals: DocumentRefused[] = [];
  if (!/^\d{7}$/.test(memberNumber)) refusals.push({ code: 'NOT_FOUND', field: 'memberNumber' });
  for (const [field, name] of Object.entries({ lastName, firstName })) {
    if (!name) refusals.push({ code: 'REQUIRED', field });
    if (name.length > longestName) refusals.push({ code: 'TOO_LONG', field });
  }
  if (birthDate > today) refusals.push({ code: 'FUTURE_DATE', field: 'birthDate' });
  return refusals;
}
