import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { totalsOf } from './amounts.ts';
import type { Line } from './lines.ts';
import type { Parties } from './parties.ts';
import { subjectOf } from './rules.ts';
import { takeNumber } from './series.ts';
import { invoice, invoiceLine, type InvoiceRow } from './table.ts';

/** An invoice or credit note to be written. */
export interface Draft {
  accountId: string;
  kind: InvoiceRow['kind'];
  lines: readonly Line[];
  parties: Parties;
  /** Digest of the logo that it bears. */
  logo?: string | null;
  /** Day of issue, unless the number before carries a later one. */
  day: CivilDate;
  paymentDays: number;
  correctsId?: string;
  reason?: string;
}

/** Writes a document with its lines under the next number. From here on it never changes. */
export async function writeDocument(tx: ActorTransaction, draft: Draft): Promise<InvoiceRow> {
  const { accountId, kind, lines, parties, logo, correctsId = null, reason = null } = draft;
  const numbered = await takeNumber(tx, kind, draft.day);
  const { netCents, vatCents, totalCents } = totalsOf(lines);
  const id = newId();
  const days = kind === 'INVOICE' ? draft.paymentDays : 0;
  const [row] = await tx
    .insert(invoice)
    .values({
      ...{ id, accountId, kind, ...numbered, dueOn: addDays(numbered.issuedOn, days) },
      ...{ subject: subjectOf(lines), netCents, vatCents, totalCents },
      ...{ parties, logo, correctsId, reason },
    })
    .returning();
  if (!row) throw new Error('No invoice was written');
  await tx
    .insert(invoiceLine)
    .values(
      lines.map((line, index) => ({ ...line, invoiceId: id, accountId, position: index + 1 })),
    );
  return row;
}
