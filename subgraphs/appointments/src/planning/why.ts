import {
  hinderedExplanation,
  noSlotExplanation,
  reservedExplanation,
  slotExplanation,
} from './explanation.ts';
import type { Candidate } from './rules.ts';
import type { Search } from './search.ts';

/** Why this slot, for the employer. */
export function whyThis(
  { wish, hindrance }: Pick<Search, 'wish' | 'hindrance'>,
  candidate: Candidate,
): string {
  return slotExplanation(wish, candidate, hindrance);
}

/** Why none, for the employer. */
export function whyNone({
  wish,
  onlyReserved,
  hindrance,
}: Pick<Search, 'wish' | 'onlyReserved' | 'hindrance'>): string {
  if (hindrance) return hinderedExplanation[hindrance];
  return onlyReserved ? reservedExplanation(wish) : noSlotExplanation(wish);
}
