import {
  awayExplanation,
  noSlotExplanation,
  reservedExplanation,
  slotExplanation,
} from './explanation.ts';
import type { Candidate } from './rules.ts';
import type { Search } from './search.ts';

/** Why this slot, for the employer. */
export function whyThis(
  { wish, hindered }: Pick<Search, 'wish' | 'hindered'>,
  candidate: Candidate,
): string {
  return slotExplanation(wish, candidate, hindered);
}

/** Why none, for the employer. */
export function whyNone({
  wish,
  onlyReserved,
  hindered,
}: Pick<Search, 'wish' | 'onlyReserved' | 'hindered'>): string {
  if (hindered) return awayExplanation;
  return onlyReserved ? reservedExplanation(wish) : noSlotExplanation(wish);
}
