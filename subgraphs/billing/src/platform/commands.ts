import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import type { InvoiceRefusal, RedepositInvoiceInput } from '../generated/resolvers.ts';
import { lockAccount } from '../movement/commands.ts';
import { handIn } from './hand-in.ts';
import { findDeposits } from './queries.ts';
import { deposit } from './table.ts';

/** Hands an invoice in again that the platform has rejected, once what it complained of is put right. */
export function redepositInvoice(
  { database }: Context,
  caller: CallerActor,
  input: RedepositInvoiceInput,
): Promise<Outcome<{ id: string }, InvoiceRefusal>> {
  return runCommand<{ id: string }, InvoiceRefusal>(
    ...([database, caller, 'redepositInvoice', input] as const),
    async (tx) => {
      if (!(await allowsEverywhere(tx, 'billing:manage'))) return refuse({ code: 'MISSING_RIGHT' });
      const { id: invoiceId } = input;
      const [seen] = isId(invoiceId) ? await findDeposits(tx, [invoiceId]) : [];
      if (!seen) return refuse({ code: 'NOT_FOUND', field: 'id' });
      const { accountId } = seen;
      await lockAccount(tx, accountId);
      const [last] = await findDeposits(tx, [invoiceId]);
      if (last?.state !== 'REJECTED') return refuse({ code: 'NOT_REJECTED', field: 'id' });
      const attempt = last.attempt + 1;
      await tx.insert(deposit).values({ id: newId(), accountId, invoiceId, attempt });
      await handIn(tx, { invoiceId, attempt });
      const details = { attempt };
      await audit(tx, { action: 'invoice.handed-in', accountId, targetId: invoiceId, details });
      return { done: { id: invoiceId } };
    },
  );
}
