import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { anyOf } from '@vigie/chassis/any-of';
import { lockWaitingCharges } from '../charge/queries.ts';
import { charge } from '../charge/table.ts';
import { lockAccount, move } from '../movement/commands.ts';
import { sumLying } from '../movement/queries.ts';
import { credited, invoiced } from '../movement/rules.ts';
import { documentOf } from './lines.ts';
import type { Parties } from './parties.ts';
import { findCorrectable, findStanding } from './queries.ts';
import type { InvoiceRow } from './table.ts';
import { writeDocument } from './write.ts';

/** Reason that a credit note gives when it follows from corrections. */
export const correctionReason = 'Correction de la déclaration d’effectif';

/**
 * Takes everything that waits on an account into one document: number, lines, movements and what lies on the account,
 * or nothing of it. Charges that give back more than they ask correct the last invoice of the account; without one they
 * wait for charges that ask.
 */
export async function issue(
  tx: ActorTransaction,
  {
    accountId,
    day,
    paymentDays,
    parties,
    logo = null,
  }: {
    accountId: string;
    day: CivilDate;
    paymentDays: number;
    parties: Parties;
    /** Digest of the logo that the service has now. */
    logo?: string | null;
  },
): Promise<InvoiceRow | null> {
  await lockAccount(tx, accountId);
  const charges = await lockWaitingCharges(tx, accountId);
  if (charges.length === 0) return null;
  const { kind, lines } = documentOf(charges);
  const draft = { accountId, kind, lines, parties, logo, day, paymentDays };
  const row = kind === 'INVOICE' ? await issueInvoice(tx, draft) : await issueCorrection(tx, draft);
  if (!row) return null;
  await tx
    .update(charge)
    .set({ invoiceId: row.id })
    .where(
      anyOf(
        charge.id,
        charges.map(({ id }) => id),
      ),
    );
  await audit(tx, {
    ...{ action: 'invoice.issued', accountId, targetId: row.id },
    details: { kind, lines: lines.length, total: row.totalCents },
  });
  return row;
}

type Draft = Parameters<typeof writeDocument>[1];

async function issueInvoice(tx: ActorTransaction, draft: Draft): Promise<InvoiceRow> {
  const { accountId } = draft;
  const lying = await sumLying(tx, accountId);
  const row = await writeDocument(tx, draft);
  await move(tx, { accountId, day: row.issuedOn }, invoiced(row.id, row.totalCents, lying));
  return row;
}

async function issueCorrection(tx: ActorTransaction, draft: Draft): Promise<InvoiceRow | null> {
  const { accountId } = draft;
  const correctsId = await findCorrectable(tx, accountId);
  if (!correctsId) return null;
  const corrected = await findStanding(tx, correctsId);
  const row = await writeDocument(tx, { ...draft, correctsId, reason: correctionReason });
  await move(tx, { accountId, day: row.issuedOn }, credited(corrected, row.totalCents));
  return row;
}
