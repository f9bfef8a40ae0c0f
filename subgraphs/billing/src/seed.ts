import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { asc, gte } from 'drizzle-orm';
import { keepCharges } from './charge/keep.ts';
import { noShowCharge } from './charge/no-show.ts';
import type { ChargeFacts } from './charge/table.ts';
import { tariffOn } from './fee/queries.ts';
import { issue } from './invoice/issue.ts';
import type { Parties } from './invoice/parties.ts';
import { invoice } from './invoice/table.ts';
import { receive } from './payment/receive.ts';
import type { PaymentRow } from './payment/table.ts';
import { eventsOf, rejectedNumber } from './platform/demo.ts';
import { receiveStatus } from './platform/receive.ts';
import { deposit } from './platform/table.ts';
import { setting, type SettingRow } from './setting/table.ts';
import { announce } from './tariff/announce.ts';
import { complement, tariff, type ComplementRow, type TariffRow } from './tariff/table.ts';

/** An invoice of the past; lines and parties as they were. */
export interface SeededInvoice {
  accountId: string;
  day: CivilDate;
  paymentDays: number;
  charges: readonly Omit<ChargeFacts, 'accountId'>[];
  parties: Parties;
  /** When and how it was paid in full; null where it was not. */
  paid: { day: CivilDate; method: PaymentRow['method']; reference: string } | null;
}

/** Writes invoices of the past as they would have been issued, in the order of their days. */
export async function writeInvoices(
  tx: ActorTransaction,
  invoices: readonly SeededInvoice[],
): Promise<void> {
  for (const { accountId, day, paymentDays, charges, parties, paid } of invoices) {
    await keepCharges(
      tx,
      charges.map((facts) => ({ ...facts, accountId })),
    );
    const row = await issue(tx, { accountId, day, paymentDays, parties });
    if (!row || !paid || row.totalCents === 0) continue;
    await receive(tx, {
      ...{ accountId, ...paid, amountCents: row.totalCents, invoiceId: row.id },
      ...{ provider: null, providerReference: null, recordedBy: null },
    });
  }
}

/**
 * Has what was issued since a day gone through the platform of the demo on the morning of its issue; the first of it was
 * rejected there.
 */
export async function writeDeposits(tx: ActorTransaction, since: CivilDate): Promise<void> {
  const rows = await tx
    .select({ id: invoice.id, accountId: invoice.accountId, issuedOn: invoice.issuedOn })
    .from(invoice)
    .where(gte(invoice.issuedOn, since))
    .orderBy(asc(invoice.series), asc(invoice.number));
  for (const [index, { id: invoiceId, accountId, issuedOn }] of rows.entries()) {
    const id = newId();
    const depositedAt = new Date(`${issuedOn}T08:00:00Z`);
    const reference = `demo-${id}`;
    await tx.insert(deposit).values({
      ...{ id, accountId, invoiceId, attempt: 1, platform: 'demo', reference, depositedAt },
    });
    const number = index === 0 ? rejectedNumber : '';
    for (const event of eventsOf({ reference, number, attempt: 1, depositedAt })) {
      await receiveStatus(tx, 'demo', event);
    }
  }
}

/** What absences cost that nobody excused, as the event of each visit will say again; it waits for the next run of invoices. */
export async function writeNoShows(
  tx: ActorTransaction,
  missed: readonly { id: string; accountId: string; day: CivilDate }[],
): Promise<void> {
  for (const { id: visitId, accountId, day } of missed) {
    const tariff = await tariffOn(tx, day);
    const facts = tariff && noShowCharge({ visitId, accountId, day, toldCents: null }, tariff);
    if (facts) await keepCharges(tx, [facts]);
  }
}

/** What the service says of itself on its invoices. */
export async function writeSeller(
  tx: ActorTransaction,
  seller: Pick<SettingRow, 'legalForm' | 'siren' | 'vatNumber' | 'iban' | 'bic'> &
    Partial<Pick<SettingRow, 'debitIcs' | 'debitCreditor'>>,
): Promise<void> {
  await tx.update(setting).set(seller);
}

/** A tariff of the demo with its services beside the base. */
export interface SeededTariff extends Omit<TariffRow, 'id' | 'version'> {
  complements: readonly Pick<ComplementRow, 'label' | 'unit' | 'priceCents'>[];
}

export async function writeTariffs(
  tx: ActorTransaction,
  tariffs: readonly SeededTariff[],
): Promise<void> {
  for (const { complements, ...terms } of tariffs) {
    const id = newId();
    await tx.insert(tariff).values({ id, ...terms });
    await announce(tx, { id, version: 1, ...terms });
    const rows = complements.map((each, position) => {
      return { id: newId(), tariffId: id, position, ...each };
    });
    if (rows.length > 0) await tx.insert(complement).values(rows);
  }
}
