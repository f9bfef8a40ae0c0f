import type { ListedProgramFragment, MachineClientState } from '$lib/graphql/generated/graphql';
import { french, frenchTexts, of, plural } from '$lib/format/french';
import { mediumInstant } from '$lib/format/paris';

export const stateWords: Record<MachineClientState, string> = frenchTexts({
  ACTIVE: 'Actif',
  SUSPENDED: 'Suspendu',
  REVOKED: 'Révoqué',
});

export const stateTones = {
  ACTIVE: 'success',
  SUSPENDED: 'warning',
  REVOKED: 'neutral',
} as const satisfies Record<MachineClientState, string>;

type Bound = Pick<ListedProgramFragment, 'accounts' | 'binding' | 'firm'>;

/** What the rights of a program count on, in one line. */
export function bindingWords({ binding, firm, accounts }: Bound): string {
  if (binding === 'SERVICE') return french('Tout le service');
  if (binding === 'FIRM') return french(`Clients ${of(firm?.name ?? 'son cabinet')}`);
  const [first, ...others] = accounts;
  if (!first) return french('Aucun espace');
  return others.length === 0
    ? (first.name ?? first.memberNumber ?? '')
    : plural(accounts.length, 'espace');
}

/** « Lecture, sans identité » : what kind of rights a program holds. */
export function scopeWords(scopes: ListedProgramFragment['scopes']): string {
  if (scopes.length === 0) return french('Aucun droit');
  const writes = scopes.some(({ writing }) => writing);
  const identifies = scopes.some(({ identifying }) => identifying);
  return french(
    `${writes ? 'Lecture et écriture' : 'Lecture'}, ${identifies ? 'avec identité' : 'sans identité'}`,
  );
}

export function lastUseWords(instant: string | null | undefined): string {
  return instant ? mediumInstant(instant) : french('Jamais');
}

/** Hours for which both secrets work after a rotation. */
export const overlaps = [
  { value: '24', label: french('24 heures : le temps de changer le secret dans le programme') },
  { value: '168', label: french('7 jours') },
  { value: '1', label: french('1 heure') },
  { value: '0', label: french("Aucun : l'ancien secret a fuité, il meurt tout de suite") },
] as const;
