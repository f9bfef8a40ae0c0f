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
  kind: 'INVOICE' | 'CREDIT' | 'PAYMENT' | 'REFUND' | 'RETURN' | 'ALLOCATION';
  invoiceId: string | null;
  amountCents: number;
}

/** What lies on the account pays a new invoice as far as it goes. */
export function invoiced(invoiceId: string, totalCents: number, lyingCents: number): Entry[] {
  if (totalCents === 0) return [];
  const entry: Entry = { kind: 'INVOICE', invoiceId, amountCents: totalCents };
  return [entry, ...allocated(invoiceId, Math.min(totalCents, Math.max(0, lyingCents)))];
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

/**
 * A payment that came back is owed again: on the invoices that it had paid, and by the account for what lay there, or came
 * there from an invoice that was credited. What the account paid on meanwhile opens again, latest first.
 * @param shares what the payment went to; its part that lay on the account is not among them
 * @param prepaid what the account itself has paid
 */
export function returned(
  cents: number,
  {
    lyingCents,
    shares,
    prepaid,
  }: { lyingCents: number; shares: readonly PaidShare[]; prepaid: readonly Paid[] },
): Entry[] {
  const entries: Entry[] = [];
  const lay = cents - shares.reduce((sum, share) => sum + share.cents, 0);
  let missing = lay - lyingCents;
  for (const { invoiceId, cents: amountCents, movedCents } of shares) {
    const moved = Math.min(amountCents, movedCents);
    entries.push({ kind: 'RETURN', invoiceId, amountCents }, ...allocated(invoiceId, moved));
    missing += moved;
  }
  if (lay > 0) entries.push({ kind: 'RETURN', invoiceId: null, amountCents: lay });
  // What went back to the member meanwhile pays nothing any more: that the account owes without an invoice.
  for (const { invoiceId, cents: most } of prepaid) {
    if (missing <= 0) break;
    const part = Math.min(missing, most);
    entries.push(...allocated(invoiceId, -part));
    missing -= part;
  }
  return entries;
}

/** What was paid on an invoice. */
export interface Paid {
  invoiceId: string;
  cents: number;
}

/** What one payment has paid on an invoice. */
export interface PaidShare extends Paid {
  /** What a credit note moved from this invoice to the account, whatever had paid it. */
  movedCents: number;
}

/** From the account to an invoice, or back where the amount is below zero; the account owes neither more nor less. */
function allocated(invoiceId: string, cents: number): Entry[] {
  if (cents === 0) return [];
  return [
    { kind: 'ALLOCATION', invoiceId, amountCents: -cents },
    { kind: 'ALLOCATION', invoiceId: null, amountCents: cents },
  ];
}
