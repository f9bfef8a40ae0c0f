import { tidy } from '@vigie/chassis/typed-text';
import type { CardEvent } from '../card/provider.ts';
import type { cardEvent } from '../checkout/table.ts';
import type { CardRefundRefusal, RefundCardPaymentInput } from '../generated/resolvers.ts';
import type { CardRefundRow } from './table.ts';

/** Longest reason, in characters. */
const longestReason = 300;

/** Everything that is impossible about a refund as it was typed, or beyond what is there. */
export function refundRefusals(
  { amountCents, reason }: Pick<RefundCardPaymentInput, 'amountCents' | 'reason'>,
  { leftCents, lyingCents }: { leftCents: number; lyingCents: number },
): CardRefundRefusal[] {
  const refusals: CardRefundRefusal[] = [];
  if (amountCents < 1) refusals.push({ code: 'OUT_OF_RANGE', field: 'amountCents' });
  else if (amountCents > leftCents) refusals.push({ code: 'MORE_THAN_PAID', field: 'amountCents' });
  else if (amountCents > lyingCents)
    refusals.push({ code: 'MORE_THAN_LIES', field: 'amountCents' });
  const { length } = tidy(reason);
  if (length === 0) refusals.push({ code: 'REQUIRED', field: 'reason' });
  if (length > longestReason) refusals.push({ code: 'TOO_LONG', field: 'reason' });
  return refusals;
}

/** What follows from a provider's word on a refund. */
export interface RefundConsequence {
  outcome: typeof cardEvent.$inferSelect.outcome;
  /** The state that the refund gets; null where it stays as it is. */
  state: 'DONE' | 'FAILED' | null;
}

/**
 * What a provider's word does to a refund, in whatever order its words come. A bank may send back what has left already;
 * what has failed stays failed, since another one may have been asked for meanwhile.
 */
export function refundConsequence(
  refund: Pick<CardRefundRow, 'state' | 'amountCents'> | null,
  { kind, cents }: Pick<CardEvent, 'kind' | 'cents'>,
): RefundConsequence {
  if (!refund) return { outcome: 'UNKNOWN', state: null };
  const { state, amountCents } = refund;
  if (state === 'FAILED') return { outcome: 'LATE', state: null };
  if (kind === 'REFUND_FAILED') return { outcome: 'APPLIED', state: 'FAILED' };
  if (state === 'DONE') return { outcome: 'LATE', state: null };
  return cents === amountCents
    ? { outcome: 'APPLIED', state: 'DONE' }
    : { outcome: 'MISMATCH', state: null };
}
