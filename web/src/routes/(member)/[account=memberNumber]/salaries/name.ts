interface Named {
  lastName?: string | null;
  usedName?: string | null;
  firstName?: string | null;
}

/** Shown where the right to identities is missing. */
const HIDDEN = 'Identité non communiquée';

/** « Camille Lefèvre »: the name in daily use, for headings and sentences. */
export function fullName(person: Named): string {
  return [person.firstName, person.usedName ?? person.lastName].filter(Boolean).join(' ') || HIDDEN;
}

/** « Lefèvre Camille », for lists in alphabetical order. */
export function listName(person: Named): string {
  return [person.usedName ?? person.lastName, person.firstName].filter(Boolean).join(' ') || HIDDEN;
}

/** Name in civil status, where it differs from the one in daily use. */
export function birthName(person: Named): string | undefined {
  const { usedName, lastName } = person;
  return usedName && lastName && usedName !== lastName ? lastName : undefined;
}
