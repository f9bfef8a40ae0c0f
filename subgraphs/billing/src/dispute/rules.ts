import { tidy } from '@vigie/chassis/typed-text';
import type { ChargeRow } from '../charge/table.ts';
import type { AnswerDisputeInput, DisputeRefusal } from '../generated/resolvers.ts';
import type { ShownInvoice } from '../invoice/table.ts';

/** Longest reason or answer, in characters. */
const longest = 500;

/**
 * Why a charge cannot be disputed; null where it can. Only the fee of a missed visit rests on a judgement that the
 * employer can contest here: a headcount is corrected by its declaration.
 */
export function disputeRefusal(
  charge: Pick<ChargeRow, 'kind' | 'withdrawnAt'>,
  invoice: Pick<ShownInvoice, 'totalCents' | 'creditedCents'> | null,
): DisputeRefusal | null {
  if (charge.kind !== 'NO_SHOW') return { code: 'NOT_DISPUTABLE', field: 'chargeId' };
  const gone = charge.withdrawnAt !== null || (invoice !== null && isCredited(invoice));
  return gone ? { code: 'NOT_OWED', field: 'chargeId' } : null;
}

/** What asks for nothing any more cannot be taken off once more. */
export const isCredited = ({
  totalCents,
  creditedCents,
}: Pick<ShownInvoice, 'totalCents' | 'creditedCents'>): boolean =>
  creditedCents > 0 && creditedCents >= totalCents;

/** What is impossible about the reason of a dispute, as it was typed. */
export function reasonRefusal(reason: string): DisputeRefusal | null {
  if (tidy(reason) === '') return { code: 'REQUIRED', field: 'reason' };
  return tidy(reason).length > longest ? { code: 'TOO_LONG', field: 'reason' } : null;
}

/** What is impossible about an answer: nobody is refused without a reason. */
export function answerRefusal({
  accept,
  answer,
}: Pick<AnswerDisputeInput, 'accept' | 'answer'>): DisputeRefusal | null {
  if (!accept && tidy(answer) === '') return { code: 'REQUIRED', field: 'answer' };
  return tidy(answer).length > longest ? { code: 'TOO_LONG', field: 'answer' } : null;
}
