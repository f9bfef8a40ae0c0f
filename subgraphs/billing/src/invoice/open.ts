import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import { newAddress } from '../file/commands.ts';
import type { DownloadAddress, InvoiceRefusal } from '../generated/resolvers.ts';
import { findInvoices } from './queries.ts';

/** Gives an address from which an invoice can be fetched once, within a minute, and notes who opens it. */
export function openInvoice(
  { clock, database }: Context,
  caller: CallerActor,
  id: string,
): Promise<Outcome<DownloadAddress, InvoiceRefusal>> {
  return database.as(
    caller,
    async (tx) => {
      const [row] = isId(id) ? await findInvoices(tx, [id]) : [];
      if (!row) return refuse<InvoiceRefusal>({ code: 'NOT_FOUND', field: 'id' });
      if (!row.parties) return refuse<InvoiceRefusal>({ code: 'TAKEN_OVER', field: 'id' });
      const { accountId } = row;
      await audit(tx, { action: 'invoice.opened', accountId, targetId: id });
      return { done: await newAddress(tx, caller, { kind: 'INVOICE', id }, clock.now()) };
    },
    'writing',
  );
}
