/** An invoice on which something remains to be paid. */
export interface OpenInvoice {
  id: string;
  remainingCents: number;
}

/** Part of an amount: for an invoice, or left on the account. */
export interface Share {
  invoiceId: string | null;
  cents: number;
}

/**
 * Spreads an amount over invoices in their order, each as far as it asks; what is left lies on the account. Whoever pays
 * says for what, else the oldest debt is paid first (C. civ. 1342-10).
 * @param open those that remain, earliest due day first
 * @param named the invoice that the payment names
 */
export function spread(
  cents: number,
  open: readonly OpenInvoice[],
  named: string | null = null,
): Share[] {
  const order = [
    ...open.filter(({ id }) => id === named),
    ...open.filter(({ id }) => id !== named),
  ];
  const shares: Share[] = [];
  let left = cents;
  for (const { id, remainingCents } of order) {
    const share = Math.min(left, remainingCents);
    if (share > 0) shares.push({ invoiceId: id, cents: share });
    left -= share;
  }
  return left > 0 ? [...shares, { invoiceId: null, cents: left }] : shares;
}

/** A change of what an account owes, before it is written. */
export interface Entry {
  kind: 'INVOICE' | 'CREDIT' | 'PAYMENT' | 'REFUND' | 'ALLOCATION';
  invoiceId: string | null;
  amountCents: number;
}

/** What lies on the account pays a new invoice as far as it goes. */
export function invoiced(invoiceId: string, totalCents: number, lyingCents: number): Entry[] {
  if (totalCents === 0) return [];
  const entry: Entry = { kind: 'INVOICE', invoiceId, amountCents: totalCents };
  return [entry, ...allocated(invoiceId, Math.min(totalCents, lyingCents))];
}

/** A payment, by its shares. */
export const paid = (shares: readonly Share[]): Entry[] =>
  shares.map(({ invoiceId, cents }) => ({ kind: 'PAYMENT', invoiceId, amountCents: -cents }));

/** A credit note takes off the invoice that it corrects; what was paid on it already goes to the account. */
export function credited({ id, remainingCents }: OpenInvoice, creditCents: number): Entry[] {
  if (creditCents === 0) return [];
  const entry: Entry = { kind: 'CREDIT', invoiceId: id, amountCents: -creditCents };
  return [entry, ...allocated(id, Math.min(0, remainingCents - creditCents))];
}

/** Money goes back: only what lies on the account. */
export const refunded = (cents: number): Entry[] => [
  { kind: 'REFUND', invoiceId: null, amountCents: cents },
];

/** From the account to an invoice, or back where the amount is below zero; the account owes neither more nor less. */
function allocated(invoiceId: string, cents: number): Entry[] {
  if (cents === 0) return [];
  return [
    { kind: 'ALLOCATION', invoiceId, amountCents: -cents },
    { kind: 'ALLOCATION', invoiceId: null, amountCents: cents },
  ];
}
