import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import type { Context } from '../context.ts';
import type { CreditInvoiceInput, InvoiceRefusal } from '../generated/resolvers.ts';
import { settleDisputes } from '../dispute/settle.ts';
import { lockAccount, move } from '../movement/commands.ts';
import { credited } from '../movement/rules.ts';
import type { Parties } from './parties.ts';
import { findInvoices, findLines } from './queries.ts';
import type { InvoiceRow, LineRow, ShownInvoice } from './table.ts';
import { handIn } from '../platform/hand-in.ts';
import { writeDocument } from './write.ts';

/** Longest reason, in characters: it is printed. */
const longestReason = 300;

/** Takes an invoice back whole: an issued one never changes, a credit note corrects it. */
export function creditInvoice(
  { database, clock }: Context,
  caller: CallerActor,
  input: CreditInvoiceInput,
): Promise<Outcome<{ id: string; creditNoteId: string }, InvoiceRefusal>> {
  return runCommand<{ id: string; creditNoteId: string }, InvoiceRefusal>(
    ...([database, caller, 'creditInvoice', input] as const),
    async (tx) => {
      if (!(await allowsEverywhere(tx, 'billing:manage'))) return refuse({ code: 'MISSING_RIGHT' });
      const [known] = isId(input.id) ? await findInvoices(tx, [input.id]) : [];
      if (!known) return refuse({ code: 'NOT_FOUND', field: 'id' });
      const { id, accountId } = known;
      await lockAccount(tx, accountId);
      const [row] = await findInvoices(tx, [id]);
      if (!row || row.kind !== 'INVOICE') return refuse({ code: 'NOT_AN_INVOICE', field: 'id' });
      if (row.creditedCents > 0 || row.totalCents === 0) {
        return refuse({ code: 'CREDITED', field: 'id' });
      }
      const reason = tidy(input.reason);
      if (reason === '') return refuse({ code: 'REQUIRED', field: 'reason' });
      if (reason.length > longestReason) return refuse({ code: 'TOO_LONG', field: 'reason' });
      const [lines = []] = await findLines(tx, [id]);
      const { parties } = row;
      if (!parties || lines.length === 0) return refuse({ code: 'TAKEN_OVER', field: 'id' });
      const note = await writeCredit(tx, { ...row, parties }, lines, reason, clock.today());
      await settleDisputes(
        tx,
        lines.flatMap(({ chargeId }) => chargeId ?? []),
        { answer: reason, answeredBy: caller.subjectId, creditNoteId: note.id },
      );
      return { done: { id, creditNoteId: note.id } };
    },
  );
}

/** Writes the credit note that takes lines of an invoice back; the caller holds the account. */
export async function writeCredit(
  tx: ActorTransaction,
  invoice: ShownInvoice & { parties: Parties },
  lines: readonly LineRow[],
  reason: string,
  day: CivilDate,
): Promise<InvoiceRow> {
  const { id, accountId, parties, logo } = invoice;
  const note = await writeDocument(tx, {
    ...{ accountId, kind: 'CREDIT_NOTE', correctsId: id, reason },
    // A charge is invoiced once; its credit note only names the same service.
    lines: lines.map((line) => ({ ...line, chargeId: null })),
    ...{ parties, logo, day, paymentDays: 0 },
  });
  await move(tx, { accountId, day: note.issuedOn }, credited(invoice, note.totalCents));
  await audit(tx, {
    ...{ action: 'invoice.credited', accountId, targetId: id },
    details: { total: note.totalCents },
  });
  await handIn(tx, { invoiceId: note.id, attempt: 1 });
  return note;
}
