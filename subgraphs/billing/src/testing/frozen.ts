import type { FrozenInvoice } from '../invoice/frozen.ts';
import { totalsOf } from '../invoice/amounts.ts';
import type { InvoiceRow, LineRow } from '../invoice/table.ts';
import { parties } from './parties.ts';

const line: LineRow = {
  ...{ invoiceId: '', position: 1, accountId: '', chargeId: null, kind: 'CONTRIBUTION' },
  ...{ label: 'Cotisation 2026', explanation: 'La déclaration compte 12 salariés.' },
  ...{ quantity: 12, unit: 'salarié', unitPriceCents: 11_600, netCents: 139_200 },
  ...{ vatPerTenThousand: 2_000, fromDay: '2026-01-01', toDay: '2026-12-31' },
};

/** Lines of an invoice, each said by what it has of its own. */
export function linesOf(...own: Partial<LineRow>[]): LineRow[] {
  return own.map((each, index) => {
    const { quantity, unitPriceCents } = { ...line, ...each };
    return { ...line, netCents: quantity * unitPriceCents, ...each, position: index + 1 };
  });
}

/** An invoice as it was issued, for tests. */
export function frozenInvoice(
  lines: LineRow[] = linesOf({}),
  own: Partial<Omit<FrozenInvoice, 'invoice'>> & { invoice?: Partial<InvoiceRow> } = {},
): FrozenInvoice {
  const { rates: _, ...totals } = totalsOf(lines);
  return {
    ...{ parties, logo: null, corrected: null, prepaidCents: 0, ...own, lines },
    invoice: {
      ...{ id: '', accountId: '', series: '2026', number: 42, subject: 'Cotisation 2026' },
      ...{ issuedOn: '2026-11-20', dueOn: '2026-12-20', currency: 'EUR', ...totals, parties },
      ...{ issuedAt: new Date('2026-11-20T09:00:00Z'), kind: 'INVOICE' },
      ...{ correctsId: null, reason: null, logo: null, ...own.invoice },
    },
  };
}

/** The credit note that takes it back. */
export const frozenCreditNote = (): FrozenInvoice =>
  frozenInvoice(linesOf({}), {
    invoice: { kind: 'CREDIT_NOTE', series: 'A2026', number: 3, reason: 'Erreur d’effectif' },
    corrected: { number: '2026-000042', issuedOn: '2026-11-20' },
  });
