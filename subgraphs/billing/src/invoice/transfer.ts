import type { TransferAdvice } from '../generated/resolvers.ts';
import { spacedIban } from '../transfer/iban.ts';
import { transferPayload } from '../transfer/qr.ts';
import { transferReference } from '../transfer/reference.ts';
import { printedNumber } from './rules.ts';
import type { ShownInvoice } from './table.ts';

/** How to pay what remains by transfer; null where nothing remains, or the invoice does not say to whom. */
export function transferFor(row: ShownInvoice): TransferAdvice | null {
  const { parties, remainingCents } = row;
  if (!parties || remainingCents === 0) return null;
  const { name, iban, bic } = parties.seller;
  const reference = transferReference(printedNumber(row));
  return {
    ...{ name, iban: spacedIban(iban), bic, reference },
    payload: transferPayload({ name, iban, bic, cents: remainingCents, reference }),
  };
}
