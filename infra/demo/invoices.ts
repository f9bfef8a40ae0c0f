import {
  writeDeposits,
  writeInvoices,
  writeNoShows,
  writeSeller,
  type SeededInvoice,
} from '@vigie/billing/seed';
import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { partiesOf } from './invoice-parties.ts';
import { seller } from './cast/service.ts';
import type { SeededEmployee } from './staff.ts';

/** Contribution per employee, without VAT, in cents: the national average cost of 2026. */
const perCapita = 11_600;

/** One wave of invoices: so many days ago, for what, and who has paid it. */
interface Wave {
  daysAgo: number;
  label(year: string): string;
  kind: 'CONTRIBUTION' | 'CORRECTION';
  share: number;
  paid(index: number): boolean;
}

const waves: Wave[] = [
  {
    ...{ daysAgo: 660, kind: 'CONTRIBUTION', share: 1 },
    label: (year) => `Cotisation ${year}`,
    paid: () => true,
  },
  {
    ...{ daysAgo: 300, kind: 'CONTRIBUTION', share: 1 },
    label: (year) => `Cotisation ${year}`,
    paid: (index) => index !== 2,
  },
  {
    ...{ daysAgo: 20, kind: 'CORRECTION', share: 0.2 },
    label: (year) => `Complément ${year} : embauches de l’année`,
    paid: (index) => index % 2 === 1,
  },
];

/** Writes what every account was invoiced in the order of the days, and what waits to be invoiced: absences. */
export async function seedInvoices(
  { identity, billing }: Record<'identity' | 'billing', ActorTransaction>,
  accounts: readonly { id: string }[],
  {
    staff,
    missed,
  }: { staff: readonly SeededEmployee[]; missed: Parameters<typeof writeNoShows>[1] },
  today: CivilDate,
): Promise<void> {
  await writeSeller(billing, seller);
  const parties = await partiesOf(identity);
  const headsOf = (id: string) => staff.filter(({ accountId }) => accountId === id).length;
  const invoices = waves.flatMap((wave) =>
    accounts.map(({ id: accountId }, index): SeededInvoice => {
      const day = addDays(today, -wave.daysAgo);
      const year = day.slice(0, 4);
      const heads = Math.max(1, Math.round(headsOf(accountId) * wave.share));
      const paidOn = { day: addDays(day, 12 + (index % 15)), method: 'TRANSFER' as const };
      return {
        ...{ accountId, day, paymentDays: 30, parties: parties(accountId) },
        charges: [contribution(wave, year, heads)],
        paid: wave.paid(index) && paidOn.day <= today ? { ...paidOn, reference: '' } : null,
      };
    }),
  );
  await writeInvoices(billing, invoices);
  await writeDeposits(billing, addDays(today, -60));
  await writeNoShows(billing, missed);
}

type Charge = SeededInvoice['charges'][number];

function contribution({ label, kind }: Wave, year: string, heads: number): Charge {
  const counted = `${heads} salarié${heads > 1 ? 's' : ''}`;
  const why =
    kind === 'CONTRIBUTION'
      ? `La déclaration d’effectif ${year} compte ${counted}, chacun comptant pour un (L4622-6).`
      : `${counted} embauché${heads > 1 ? 's' : ''} depuis la déclaration d’effectif ${year}.`;
  return {
    ...{ source: `demo ${newId()}`, kind, label: label(year), quantity: heads, unit: 'salarié' },
    explanation: `${why} Tarif ${year} : 116,00\u00a0€ hors taxes par salarié.`,
    ...{ unitPriceCents: perCapita, vatPerTenThousand: 2_000, visitId: null },
    ...{ fromDay: `${year}-01-01`, toDay: `${year}-12-31` },
  };
}
