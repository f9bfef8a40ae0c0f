import { isCivilDate, type CivilDate } from '@vigie/chassis/civil-date';
import { tidy } from '@vigie/chassis/typed-text';
import type { PaymentRefusal, RecordPaymentInput } from '../generated/resolvers.ts';

/** Largest amount in cents: beyond it somebody has mistyped. */
const mostCents = 100_000_000;

/** Longest reference, in characters: what a transfer carries. */
const longestReference = 140;

/** Everything that is impossible about a payment as it was typed, whatever it pays. */
export function paymentRefusals(
  { amountCents, day, reference }: Pick<RecordPaymentInput, 'amountCents' | 'day' | 'reference'>,
  today: CivilDate,
): PaymentRefusal[] {
  const refusals: PaymentRefusal[] = [];
  if (amountCents < 1 || amountCents > mostCents) {
    refusals.push({ code: 'OUT_OF_RANGE', field: 'amountCents' });
  }
  if (!isCivilDate(day)) refusals.push({ code: 'INVALID_DATE', field: 'day' });
  else if (day > today) refusals.push({ code: 'NOT_YET', field: 'day' });
  if (tidy(reference).length > longestReference) {
    refusals.push({ code: 'TOO_LONG', field: 'reference' });
  }
  return refusals;
}
