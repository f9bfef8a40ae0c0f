import type { JournalFilter } from '$lib/graphql/generated/graphql';
import { askedIn, filterOf } from '../../[account=memberNumber]/entreprise/journal/filter';

/** Parameter of the address that shows what the portal did by itself, too. */
export const WHOLE = { name: 'lignes', value: 'toutes' } as const;

/** Whether the portal's own lines are shown: where they are asked for, by themselves or among the others. */
export function isWhole(url: URL): boolean {
  return url.searchParams.get(WHOLE.name) === WHOLE.value || askedIn(url).who === 'AUTOMATIC';
}

/** What the address asks for: at first only what somebody did. */
export function serviceFilter(url: URL): JournalFilter {
  return { ...filterOf(askedIn(url)), ...(!isWhole(url) && { acts: true }) };
}
