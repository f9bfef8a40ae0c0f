import type { CivilDate } from '@vigie/chassis/civil-date';
import type { InvoiceState } from '../generated/resolvers.ts';
import type { InvoiceRow, ShownInvoice } from './table.ts';

/** State of an invoice on a day: the due day itself is still in time. A credit note asks for nothing. */
export function stateOn(
  day: CivilDate,
  invoice: Pick<ShownInvoice, 'kind' | 'totalCents' | 'remainingCents' | 'creditedCents' | 'dueOn'>,
): InvoiceState {
  const { kind, totalCents, remainingCents, creditedCents, dueOn } = invoice;
  if (kind === 'CREDIT_NOTE') return 'CREDITED';
  if (remainingCents > 0) return dueOn < day ? 'OVERDUE' : 'OPEN';
  return creditedCents > 0 && creditedCents >= totalCents ? 'CREDITED' : 'PAID';
}

/** Number as it is printed: `2026-000042`, `A2026-000003` for a credit note. */
export function printedNumber({ series, number }: Pick<InvoiceRow, 'series' | 'number'>): string {
  return `${series}-${String(number).padStart(6, '0')}`;
}

/** The series in which a day's invoices or credit notes are numbered: one of each a year. */
export function seriesOf(kind: InvoiceRow['kind'], day: CivilDate): string {
  return `${kind === 'CREDIT_NOTE' ? 'A' : ''}${day.slice(0, 4)}`;
}

/** What an invoice is about, in a few words: its only line, or the first and how many more. */
export function subjectOf(lines: readonly { label: string }[]): string {
  const [first, ...others] = lines;
  if (!first) throw new Error('An invoice without lines');
  if (others.length === 0) return first.label;
  return `${first.label} et ${others.length} autre${others.length > 1 ? 's lignes' : ' ligne'}`;
}
