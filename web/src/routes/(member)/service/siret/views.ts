import type { RegistrationChangeState } from '$lib/graphql/generated/graphql';

interface View {
  value: string;
  label: string;
  state: RegistrationChangeState;
}

const open: View = { value: '', label: 'À traiter', state: 'OPEN' };

/** What became of the requests, by the word of the address. */
export const views: readonly View[] = [
  open,
  { value: 'sans-justificatif', label: 'Sans justificatif', state: 'AWAITING_PROOF' },
  { value: 'confirmees', label: 'Confirmées', state: 'CONFIRMED' },
  { value: 'refusees', label: 'Refusées', state: 'REFUSED' },
];

/** The requests that the address asks for; those to be answered for a word that it does not know. */
export function viewOf(url: URL): View {
  const asked = url.searchParams.get('vue') ?? '';
  return views.find(({ value }) => value === asked) ?? open;
}
