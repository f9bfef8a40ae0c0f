import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, eq, lt, sql } from 'drizzle-orm';
import { findLogo } from '../logo/queries.ts';
import { movement } from '../movement/table.ts';
import type { Parties } from './parties.ts';
import { findInvoices, findLines } from './queries.ts';
import { printedNumber } from './rules.ts';
import type { InvoiceRow, LineRow } from './table.ts';

/** Everything that an invoice said on the day of its issue: it is the same whenever it is asked for. */
export interface FrozenInvoice {
  invoice: InvoiceRow;
  parties: Parties;
  /** A data URL; null where the service had none. */
  logo: string | null;
  lines: readonly LineRow[];
  /** Of a credit note: the invoice that it corrects. */
  corrected: { number: string; issuedOn: CivilDate } | null;
  /** What lay on the account and paid it as it was issued. */
  prepaidCents: number;
}

/** An invoice as it was issued; null where the actor may not read it, or it was taken over without its lines. */
export async function readFrozen(tx: ActorTransaction, id: string): Promise<FrozenInvoice | null> {
  const [invoice] = await findInvoices(tx, [id]);
  const [lines = []] = await findLines(tx, [id]);
  if (!invoice?.parties || lines.length === 0) return null;
  const [corrected] = invoice.correctsId ? await findInvoices(tx, [invoice.correctsId]) : [];
  return {
    ...{ invoice, parties: invoice.parties, lines },
    logo: await findLogo(tx, invoice.logo),
    corrected: corrected
      ? { number: printedNumber(corrected), issuedOn: corrected.issuedOn }
      : null,
    prepaidCents: await sumPrepaid(tx, id),
  };
}

/** Only its issue brings money from the account to an invoice: afterwards some may go back, and none comes. */
async function sumPrepaid(tx: ActorTransaction, invoiceId: string): Promise<number> {
  const [row] = await tx
    .select({ cents: sql<number>`coalesce(-sum(${movement.amountCents}), 0)::int` })
    .from(movement)
    .where(
      and(
        eq(movement.invoiceId, invoiceId),
        eq(movement.kind, 'ALLOCATION'),
        lt(movement.amountCents, 0),
      ),
    );
  return row?.cents ?? 0;
}
