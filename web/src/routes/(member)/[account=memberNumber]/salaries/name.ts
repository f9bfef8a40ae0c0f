interface Named {
  lastName?: string | null;
  usedName?: string | null;
  firstName?: string | null;
}

/** Shown where the right to identities is missing, or the list of employees for the moment. */
const HIDDEN = 'Nom non affiché';

/** « Camille Lefèvre »: the name in daily use, for headings and sentences. */
export function fullName(person: Named): string {
  return [person.firstName, person.usedName ?? person.lastName].filter(Boolean).join(' ') || HIDDEN;
}

/** « Lefèvre Camille »: the name in civil status first, by which lists are sorted. */
export function listName(person: Named): string {
  return [person.lastName, person.firstName].filter(Boolean).join(' ') || HIDDEN;
}
