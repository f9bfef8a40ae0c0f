import type { ActorTransaction } from '@vigie/chassis/database';
import { decryptValue } from '@vigie/chassis/secret';
import { findMandates } from '../debit-mandate/queries.ts';
import { ibanContext, referenceOf } from '../debit-mandate/rules.ts';
import type { MadeFile } from '../file/make.ts';
import { findInvoices } from '../invoice/queries.ts';
import { printedNumber } from '../invoice/rules.ts';
import { messageOf, pain008, type ToldDebit } from './pain008.ts';
import { findDebitsIn, findOrders } from './queries.ts';

/** An order as its bank reads it: the same whenever it is asked for. */
export async function makeOrder(
  tx: ActorTransaction,
  id: string,
  dataKey: Buffer,
): Promise<MadeFile | null> {
  const [order] = await findOrders(tx, [id]);
  const [debits = []] = await findDebitsIn(tx, [id]);
  if (!order || debits.length === 0) return null;
  const mandates = await findMandates(
    tx,
    debits.map(({ mandateId }) => mandateId),
  );
  const invoices = await findInvoices(
    tx,
    debits.map(({ invoiceId }) => invoiceId),
  );
  const told = debits.map((each, index): ToldDebit => {
    const [mandate, invoice] = [mandates[index], invoices[index]];
    if (!mandate || !invoice) throw new Error('A collection without its mandate or invoice');
    const { holder, bic, signedOn, ibanEncrypted } = mandate;
    const iban = decryptValue(dataKey, ibanContext(mandate.id), ibanEncrypted);
    return {
      ...each,
      mandate: { reference: referenceOf(mandate), signedOn, holder, iban, bic },
      label: `${order.creditor} facture ${printedNumber(invoice)}`,
    };
  });
  return {
    ...{ name: `${messageOf(order)}.xml`, mediaType: 'application/xml' },
    content: Buffer.from(pain008(order, told), 'utf8'),
  };
}
