import { writeInvoices, type SeededInvoice } from '@vigie/billing/seed';
import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import type { SeededAccount } from './identity.ts';
import type { SeededEmployee } from './staff.ts';

/** Contribution per employee, without VAT, in cents: the national average cost of 2026. */
const perCapita = 11_600;

/** VAT of occupational health contributions, in percent. */
const vatRate = 20;

/** One wave of invoices: so many days ago, who pays how much of it. */
interface Wave {
  daysAgo: number;
  subject(year: string): string;
  share: number;
  paid(index: number): number;
}

const waves: Wave[] = [
  { daysAgo: 660, subject: (year) => `Cotisation ${year}`, share: 1, paid: () => 1 },
  {
    daysAgo: 300,
    subject: (year) => `Cotisation ${year}`,
    share: 1,
    paid: (index) => (index === 2 ? 0 : 1),
  },
  {
    daysAgo: 20,
    subject: (year) => `Complément ${year} : embauches de l’année`,
    share: 0.2,
    paid: (index) => (index % 2 === 1 ? 1 : 0),
  },
];

/** Writes what every account was invoiced, numbered in the order of the dates. */
export async function seedInvoices(
  tx: ActorTransaction,
  accounts: readonly Pick<SeededAccount, 'id'>[],
  staff: readonly SeededEmployee[],
  today: CivilDate,
): Promise<void> {
  const numbers = new Map<string, number>();
  const invoices = waves.flatMap((wave) => {
    const issuedOn = addDays(today, -wave.daysAgo);
    const series = issuedOn.slice(0, 4);
    return accounts.map(({ id }, index): SeededInvoice => {
      const number = (numbers.get(series) ?? 0) + 1;
      numbers.set(series, number);
      const heads = staff.filter(({ accountId }) => accountId === id).length;
      const netCents = perCapita * Math.max(1, Math.round(heads * wave.share));
      const vatCents = Math.round((netCents * vatRate) / 100);
      return {
        ...{ accountId: id, series, number, issuedOn, dueOn: addDays(issuedOn, 30) },
        ...{ netCents, vatCents, subject: wave.subject(series) },
        paidCents: (netCents + vatCents) * wave.paid(index),
      };
    });
  });
  await writeInvoices(tx, invoices);
}
