import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { lockAccount, move } from '../movement/commands.ts';
import { findOpenInvoices } from '../movement/queries.ts';
import { paid, spread } from '../movement/rules.ts';
import { payment, type PaymentRow } from './table.ts';

/** Money that came, before it is written. */
export type Received = Omit<PaymentRow, 'id' | 'createdAt' | 'direction'> & {
  /** The invoice that the payment names. */
  invoiceId: string | null;
};

/**
 * Writes a payment and spreads it over what the account owes. What a provider tells twice is written once.
 * @returns its identifier; null when it stands already
 */
export async function receive(
  tx: ActorTransaction,
  { invoiceId, ...received }: Received,
): Promise<string | null> {
  const { accountId, day, amountCents, method } = received;
  await lockAccount(tx, accountId);
  const id = newId();
  const [made] = await tx
    .insert(payment)
    .values({ id, direction: 'IN', ...received })
    .onConflictDoNothing({ target: [payment.provider, payment.providerReference] })
    .returning({ id: payment.id });
  if (!made) return null;
  const open = await findOpenInvoices(tx, accountId);
  await move(tx, { accountId, day, paymentId: id }, paid(spread(amountCents, open, invoiceId)));
  await audit(tx, {
    ...{ action: 'payment.received', accountId, targetId: id },
    details: { method, cents: amountCents },
  });
  return id;
}
