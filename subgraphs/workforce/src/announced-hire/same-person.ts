import type { CivilDate } from '@vigie/chassis/civil-date';
import { nameKey, sameFirstName } from '../import/decide/name-key.ts';

/** What tells who somebody is. */
export interface Named {
  lastName: string;
  usedName: string | null;
  firstName: string;
  birthDate: CivilDate;
  /** Keyed hash of the national number; null where none is known. */
  fingerprint: string | null;
}

/**
 * Whether two are the same person: the same national number or, where one of them has none, a family name in common,
 * the same first name and birth date. Two numbers are two people, however alike.
 */
export function samePerson(one: Named, other: Named): boolean {
  if (one.fingerprint !== null && other.fingerprint !== null) {
    return one.fingerprint === other.fingerprint;
  }
  return (
    one.birthDate === other.birthDate &&
    sameFirstName(one.firstName, other.firstName) &&
    familyNames(one).some((name) => familyNames(other).includes(name))
  );
}

function familyNames({ lastName, usedName }: Named): string[] {
  return [lastName, usedName].filter((name) => name !== null).map(nameKey);
}
