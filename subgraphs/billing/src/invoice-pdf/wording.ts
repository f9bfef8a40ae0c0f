import { plainDay } from '@vigie/chassis/french-date';
import type { FrozenInvoice } from '../invoice/frozen.ts';
import { printedNumber } from '../invoice/rules.ts';
import type { InvoiceRow, LineRow } from '../invoice/table.ts';
import { frenchMoney } from '../money/french-money.ts';

/** « Facture 2026-000042 ». */
export function title(invoice: Pick<InvoiceRow, 'kind' | 'series' | 'number'>): string {
  return `${invoice.kind === 'INVOICE' ? 'Facture' : 'Avoir'} ${printedNumber(invoice)}`;
}

/** Name for the saved file. */
export const fileNameOf = (invoice: Parameters<typeof title>[0]): string => `${title(invoice)}.pdf`;

/** When it was issued, and until when it is to be paid. */
export function dates({ kind, issuedOn, dueOn }: InvoiceRow): string {
  if (kind === 'CREDIT_NOTE') return `Émis le ${plainDay(issuedOn)}`;
  return `Émise le ${plainDay(issuedOn)} · à payer au plus tard le ${plainDay(dueOn)}`;
}

/** Which invoice a credit note corrects, and why. */
export function correction({ invoice, corrected }: FrozenInvoice): string | null {
  if (!corrected) return null;
  const { number, issuedOn } = corrected;
  return `Cet avoir corrige la facture ${number} du ${plainDay(issuedOn)}. Motif : ${invoice.reason ?? ''}`;
}

/** « 12 salariés × 116,00 € », and for which days. */
export function counted({ quantity, unit, unitPriceCents }: LineRow): string {
  const plural = Math.abs(quantity) > 1 ? 's' : '';
  return `${quantity} ${unit}${plural} × ${frenchMoney(unitPriceCents)}`;
}

export function days({ fromDay, toDay }: LineRow): string {
  return fromDay === toDay
    ? `Le ${plainDay(fromDay)}`
    : `Du ${plainDay(fromDay)} au ${plainDay(toDay)}`;
}

/** `20 %`. */
export const rate = (perTenThousand: number): string =>
  `${(perTenThousand / 100).toLocaleString('fr-FR')}\u00a0%`;

export const howToPay =
  'Indiquez la référence du virement : elle permet de retrouver votre facture. Le code se lit avec l’application de votre banque, qui remplit alors le virement.';

/** What an invoice says to people who do not read codes (CGI annexe II, article 242 nonies A, I-8° bis). */
export const nature = 'Prestations de services.';
