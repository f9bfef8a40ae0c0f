import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { invoice, type InvoiceRow } from './invoice/table.ts';

/** An invoice of the demo; amounts in cents. */
export type SeededInvoice = Omit<
  InvoiceRow,
  'id' | 'vatCents' | 'totalCents' | 'currency' | 'updatedAt'
> & { vatCents: number };

/** Writes invoices of the past, numbered by the caller in the order of their dates. */
export async function writeInvoices(
  tx: ActorTransaction,
  invoices: readonly SeededInvoice[],
): Promise<void> {
  const rows = invoices.map((row) => ({
    ...row,
    id: newId(),
    totalCents: row.netCents + row.vatCents,
  }));
  await tx.insert(invoice).values(rows);
}
