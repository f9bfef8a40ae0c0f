import type { CivilDate } from '@vigie/chassis/civil-date';
import type { InvoiceState } from '../generated/resolvers.ts';
import type { InvoiceRow } from './table.ts';

/** What remains to be paid, in cents. */
export function remainingCents({
  totalCents,
  paidCents,
}: Pick<InvoiceRow, 'totalCents' | 'paidCents'>): number {
  return totalCents - paidCents;
}

/** State of an invoice on a day: the due day itself is still in time. */
export function stateOn(
  day: CivilDate,
  invoice: Pick<InvoiceRow, 'totalCents' | 'paidCents' | 'dueOn'>,
): InvoiceState {
  if (remainingCents(invoice) === 0) return 'PAID';
  return invoice.dueOn < day ? 'OVERDUE' : 'OPEN';
}

/** Number as it is printed: `2026-000042`. */
export function printedNumber({ series, number }: Pick<InvoiceRow, 'series' | 'number'>): string {
  return `${series}-${String(number).padStart(6, '0')}`;
}
