import { french, plural } from '$lib/format/french';

/** How many are concerned; absent where the number may not be seen. */
type Counts = Record<'employees' | 'appointments' | 'users' | 'invitations', number | undefined>;

const kinds: readonly {
  of: keyof Counts;
  words: readonly [one: string, many: string];
  becomes: string;
}[] = [
  { of: 'employees', words: ['salarié', 'salariés'], becomes: 'sortie de l’effectif suivi' },
  {
    of: 'appointments',
    words: ['rendez-vous à venir', 'rendez-vous à venir'],
    becomes: 'annulation',
  },
  { of: 'users', words: ['utilisateur', 'utilisateurs'], becomes: 'consultation seulement' },
  {
    of: 'invitations',
    words: ['invitation en attente', 'invitations en attente'],
    becomes: 'retrait',
  },
];

/** What follows from the end of a membership; of what there is none, nothing is said. */
export function effectsOfEnd(counts: Counts): string[] {
  return kinds.flatMap(({ of, words: [one, many], becomes }) => {
    const count = counts[of];
    if (count === 0) return [];
    const who = count === undefined ? `les ${many}` : plural(count, one, many);
    return [french(`${who.charAt(0).toUpperCase()}${who.slice(1)} : ${becomes}`)];
  });
}
