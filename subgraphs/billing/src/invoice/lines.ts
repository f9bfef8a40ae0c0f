import type { ChargeRow } from '../charge/table.ts';
import { totalsOf } from './amounts.ts';
import type { InvoiceRow, LineRow } from './table.ts';

/** A line before its document has an identifier. */
export type Line = Omit<LineRow, 'invoiceId' | 'accountId' | 'position'>;

/** What a charge says on a document. */
export function lineOf({ id, ...row }: ChargeRow): Line {
  const { kind, label, explanation, quantity, unit, unitPriceCents } = row;
  const { vatPerTenThousand, fromDay, toDay } = row;
  return {
    ...{ chargeId: id, kind, label, explanation, quantity, unit, unitPriceCents },
    ...{ netCents: quantity * unitPriceCents, vatPerTenThousand, fromDay, toDay },
  };
}

/** The line that takes another one back: a credit note names what it gives as an invoice names what it asks. */
export function reversed(line: Line): Line {
  return { ...line, quantity: -line.quantity, netCents: 0 - line.netCents };
}

/** Which document charges make together: what gives more back than it asks is a credit note. */
export function documentOf(charges: readonly ChargeRow[]): {
  kind: InvoiceRow['kind'];
  lines: Line[];
} {
  const lines = charges.map(lineOf);
  if (totalsOf(lines).totalCents >= 0) return { kind: 'INVOICE', lines };
  return { kind: 'CREDIT_NOTE', lines: lines.map(reversed) };
}
