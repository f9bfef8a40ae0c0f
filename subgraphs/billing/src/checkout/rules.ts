import type { CardEvent } from '../card/provider.ts';
import type { cardEvent, CheckoutRow } from './table.ts';

/** What follows from a provider's word. */
export interface Consequence {
  outcome: typeof cardEvent.$inferSelect.outcome;
  /** The state that the attempt gets; null where it stays as it is. */
  state: CheckoutRow['state'] | null;
}

/**
 * What a provider's word does to an attempt, in whatever order its words come: money that came is never forgotten, and
 * what was said before it does not take it back. Another amount than was asked for is money of nobody until somebody looks.
 */
export function consequenceOf(
  attempt: Pick<CheckoutRow, 'state' | 'amountCents'> | null,
  { kind, cents }: Pick<CardEvent, 'kind' | 'cents'>,
): Consequence {
  if (!attempt) return { outcome: 'UNKNOWN', state: null };
  const { state, amountCents } = attempt;
  const late: Consequence = { outcome: 'LATE', state: null };
  if (state === 'PAID') return late;
  if (kind === 'PAID') {
    return cents === amountCents
      ? { outcome: 'APPLIED', state: 'PAID' }
      : { outcome: 'MISMATCH', state: 'UNCLEAR' };
  }
  if (state === 'UNCLEAR' || state === 'EXPIRED') return late;
  return kind === state ? late : { outcome: 'APPLIED', state: kind };
}
