import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import { newAddress } from '../file/commands.ts';
import type { DownloadAddress, ReceiptRefusal } from '../generated/resolvers.ts';
import { findPayments } from '../payment/queries.ts';
import { isReceipted } from './queries.ts';

/** Gives an address from which the receipt of a payment can be fetched once, within a minute. */
export function openReceipt(
  { clock, database }: Context,
  caller: CallerActor,
  id: string,
): Promise<Outcome<DownloadAddress, ReceiptRefusal>> {
  return database.as(
    caller,
    async (tx) => {
      const [row] = isId(id) ? await findPayments(tx, [id]) : [];
      if (!row) return refuse<ReceiptRefusal>({ code: 'NOT_FOUND', field: 'id' });
      if (!(await isReceipted(tx, row))) {
        return refuse<ReceiptRefusal>({ code: 'NOT_RECEIVED', field: 'id' });
      }
      const { accountId } = row;
      await audit(tx, { action: 'receipt.opened', accountId, targetId: id });
      return { done: await newAddress(tx, caller, { kind: 'RECEIPT', id }, clock.now()) };
    },
    'writing',
  );
}
