import type { CivilDate } from '@vigie/chassis/civil-date';
import { tidy } from '@vigie/chassis/typed-text';
import type { SettleCheckoutInput, SettlementRefusal } from '../generated/resolvers.ts';
import { paymentRefusals } from '../payment/rules.ts';
import type { cardEvent, CheckoutRow } from './table.ts';

/** What a provider says of an attempt. */
export type AttemptWord = 'PAID' | 'FAILED' | 'EXPIRED';

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
  { kind, cents }: { kind: AttemptWord; cents: number | null },
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

/** Longest text on what was found, in characters. */
const longestReason = 300;

/** What was found at a provider's: the money that came, or null; or else why it cannot be so. */
export function settlementOf(
  { amountCents = null, day = null, reason }: SettleCheckoutInput,
  today: CivilDate,
): { came: { amountCents: number; day: CivilDate } | null } | { refusals: SettlementRefusal[] } {
  const refusals: SettlementRefusal[] = [];
  if (amountCents !== null && day === null) refusals.push({ code: 'REQUIRED', field: 'day' });
  if (amountCents !== null && day !== null) {
    // No reference is typed: the provider's own is there.
    for (const { code, field } of paymentRefusals({ amountCents, day, reference: '' }, today)) {
      if (code === 'OUT_OF_RANGE' || code === 'INVALID_DATE' || code === 'NOT_YET') {
        refusals.push({ code, field: field ?? null });
      }
    }
  }
  const { length } = tidy(reason);
  if (length === 0) refusals.push({ code: 'REQUIRED', field: 'reason' });
  if (length > longestReason) refusals.push({ code: 'TOO_LONG', field: 'reason' });
  if (refusals.length > 0) return { refusals };
  return { came: amountCents === null || day === null ? null : { amountCents, day } };
}
