import {
  writeDeposits,
  writeInvoices,
  writeNoShows,
  writeSeller,
  type SeededInvoice,
} from '@vigie/billing/seed';
import { frenchMoney } from '@vigie/billing/money/french-money';
import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { partiesOf } from './invoice-parties.ts';
import { complements, contributionOn } from './tariffs.ts';
import { seller } from './cast/service.ts';
import type { SeededEmployee } from './staff.ts';

/** One wave of invoices: so many days ago, of what, and who has paid it. */
interface Wave {
  daysAgo: number;
  /** @param perCapitaCents what one employee costs in a year, without VAT */
  charge: (staff: readonly SeededEmployee[], day: CivilDate, perCapitaCents: number) => Charge;
  paid: (index: number) => boolean;
}

type Charge = SeededInvoice['charges'][number];

const waves: Wave[] = [
  { daysAgo: 660, charge: contribution, paid: () => true },
  { daysAgo: 300, charge: contribution, paid: (index) => index !== 2 },
  { daysAgo: 20, charge: hiresOrStudy, paid: (index) => index % 2 === 1 },
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
  const invoices = waves.flatMap((wave) =>
    accounts.map(({ id: accountId }, index): SeededInvoice => {
      const day = addDays(today, -wave.daysAgo);
      const own = staff.filter((each) => each.accountId === accountId);
      const paidOn = { day: addDays(day, 12 + (index % 15)), method: 'TRANSFER' as const };
      return {
        ...{ accountId, day, paymentDays: 30, parties: parties(accountId) },
        charges: [wave.charge(own, day, contributionOn(day, today))],
        paid: wave.paid(index) && paidOn.day <= today ? { ...paidOn, reference: '' } : null,
      };
    }),
  );
  await writeInvoices(billing, invoices);
  await writeDeposits(billing, addDays(today, -60));
  await writeNoShows(billing, missed);
}

/** For whoever was there on the first day of the year; a member has one worker at least. */
function contribution(
  staff: readonly SeededEmployee[],
  day: CivilDate,
  perCapitaCents: number,
): Charge {
  const year = day.slice(0, 4);
  const first = `${year}-01-01`;
  const present = staff.filter(
    ({ startDate, leftOn }) => startDate <= first && (leftOn === null || leftOn >= first),
  );
  const heads = Math.max(1, present.length);
  const counted = `${heads} salarié${heads > 1 ? 's' : ''}`;
  return {
    ...chargeOf({ kind: 'CONTRIBUTION', label: `Cotisation ${year}`, quantity: heads }),
    explanation: `La déclaration d’effectif ${year} compte ${counted}, chacun comptant pour un (L4622-6). ${rate(year, perCapitaCents)}`,
    ...{ unit: 'salarié', unitPriceCents: perCapitaCents },
    ...{ fromDay: first, toDay: `${year}-12-31` },
  };
}

/** For whoever was hired in the year so far; where nobody was, a service beside the base. */
function hiresOrStudy(
  staff: readonly SeededEmployee[],
  day: CivilDate,
  perCapitaCents: number,
): Charge {
  const year = day.slice(0, 4);
  const hired = staff.filter(({ startDate }) => startDate > `${year}-01-01` && startDate <= day);
  const heads = hired.length;
  const study = complements[2];
  if (heads === 0) {
    return {
      ...chargeOf({ kind: 'COMPLEMENT', label: study.label, quantity: 2 }),
      explanation: `Prestation complémentaire, demandée par l’entreprise. Prix voté par l’assemblée générale pour ${year}.`,
      ...{ unit: study.unit, unitPriceCents: study.priceCents, fromDay: day, toDay: day },
    };
  }
  const label = `Complément ${year} : embauches de l’année`;
  const counted = `${heads} salarié${heads > 1 ? 's' : ''} embauché${heads > 1 ? 's' : ''}`;
  return {
    ...chargeOf({ kind: 'CORRECTION', label, quantity: heads }),
    explanation: `${counted} depuis la déclaration d’effectif ${year}. ${rate(year, perCapitaCents)}`,
    ...{ unit: 'salarié', unitPriceCents: perCapitaCents },
    ...{ fromDay: `${year}-01-01`, toDay: `${year}-12-31` },
  };
}

const chargeOf = (facts: Pick<Charge, 'kind' | 'label' | 'quantity'>) => ({
  ...{ source: `demo ${newId()}`, vatPerTenThousand: 2_000, visitId: null },
  ...facts,
});

const rate = (year: string, cents: number): string =>
  `Tarif ${year} : ${frenchMoney(cents)} hors taxes par salarié.`;
