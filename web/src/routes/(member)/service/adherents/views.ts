import type { MembershipState } from '$lib/graphql/generated/graphql';

interface View {
  value: string;
  label: string;
  state: MembershipState | null;
}

const all: View = { value: '', label: 'Tous', state: null };

/** Parts of the register, by the word of the address. */
export const views: readonly View[] = [
  all,
  { value: 'suspendus', label: 'Suspendus', state: 'SUSPENDED' },
  { value: 'departs', label: 'Départs prévus', state: 'ENDING' },
  { value: 'anciens', label: 'Anciens', state: 'ENDED' },
];

/** The part that the address asks for; the whole register for a word that it does not know. */
export function viewOf(url: URL): View {
  const asked = url.searchParams.get('vue') ?? '';
  return views.find(({ value }) => value === asked) ?? all;
}
