import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { ChargeRow } from '../charge/table.ts';
import type { Parties } from '../invoice/parties.ts';
import { printedNumber } from '../invoice/rules.ts';
import { invoice, invoiceLine } from '../invoice/table.ts';
import { payment } from '../payment/table.ts';
import { receiptNumber } from '../receipt/layout.ts';
import type { Document, Money } from './entries.ts';

/** What is exported: one account, or null for all of them, between two days. */
export interface Exported {
  accountId: string | null;
  from: CivilDate;
  to: CivilDate;
}

/** Invoices and credit notes of a period, in the order of their days and numbers. */
export async function listDocuments(
  tx: ActorTransaction,
  { accountId, from, to }: Exported,
): Promise<Document[]> {
  const nets = sql<{ kind: ChargeRow['kind']; cents: number }[]>`
    (select json_agg(json_build_object('kind', kind, 'cents', cents) order by kind) from
      (select ${invoiceLine.kind} as kind, sum(${invoiceLine.netCents})::int as cents from ${invoiceLine}
        where ${invoiceLine.invoiceId} = ${invoice.id} group by 1) as by_kind)`;
  const rows = await tx
    .select({ invoice, nets })
    .from(invoice)
    .where(
      and(
        accountId === null ? undefined : eq(invoice.accountId, accountId),
        isNotNull(invoice.parties),
        sql`${invoice.issuedOn} between ${from}::date and ${to}::date`,
      ),
    )
    .orderBy(asc(invoice.issuedOn), asc(invoice.series), asc(invoice.number));
  return rows.flatMap(({ invoice: { parties, ...row }, nets: kinds }) =>
    parties ? [{ ...row, number: printedNumber(row), nets: kinds ?? [], ...namesOf(parties) }] : [],
  );
}

const methods = {
  CARD: 'Carte bancaire',
  TRANSFER: 'Virement',
  CHEQUE: 'Chèque',
  DIRECT_DEBIT: 'Prélèvement',
} as const;

/** Money of a period that came or went back, in the order of its days; the bank's own returns among what went back. */
export async function listMoney(
  tx: ActorTransaction,
  { accountId, from, to }: Exported,
): Promise<Money[]> {
  const parties = sql<Parties | null>`(select i.parties from ${invoice} i
    where i.account_id = ${payment.accountId} and i.parties is not null
    order by i.issued_on desc, i.id desc limit 1)`;
  const rows = await tx
    .select({ payment, parties })
    .from(payment)
    .where(
      and(
        accountId === null ? undefined : eq(payment.accountId, accountId),
        sql`${payment.day} between ${from}::date and ${to}::date`,
      ),
    )
    .orderBy(asc(payment.day), asc(payment.id));
  return rows.flatMap(({ payment: row, parties: known }) => {
    if (!known) return [];
    const { day, direction, amountCents: cents, method, reference } = row;
    const what = direction === 'IN' ? methods[method] : `Retour, ${methods[method].toLowerCase()}`;
    const label = reference === '' ? what : `${what} ${reference}`;
    return [{ number: receiptNumber(row), day, direction, cents, label, ...namesOf(known) }];
  });
}

const namesOf = ({ buyer, seller }: Parties) => ({
  member: { number: buyer.memberNumber, name: buyer.name },
  service: seller.name,
});
