interface Person {
  id: string;
  firstName?: string | null;
  lastName?: string | null;
}

/** « par vous », « par Ada Martin »; a program has no name. */
export function byWhom(person: Person | null | undefined, viewerId: string | null): string {
  if (!person) return 'par un logiciel';
  if (person.id === viewerId) return 'par vous';
  const name = [person.firstName, person.lastName].filter(Boolean).join(' ');
  return name ? `par ${name}` : 'par un autre utilisateur';
}
