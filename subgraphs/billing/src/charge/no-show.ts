import type { CivilDate } from '@vigie/chassis/civil-date';
import { plainDay } from '@vigie/chassis/french-date';
import { frenchMoney } from '../money/french-money.ts';
import type { TariffRow } from '../tariff/table.ts';
import type { ChargeFacts } from './table.ts';

/** The fact that nobody came to a visit, whatever becomes of it later. */
export const noShowSource = (visitId: string): string => `visit ${visitId}`;

/**
 * What an absence that nobody excused costs: what the employer was told, or else what the tariff of the day asks; null
 * where that is nothing. Nobody is named: an invoice goes to more people than a visit (CGI annexe II, 242 nonies J).
 */
export function noShowCharge(
  {
    visitId,
    accountId,
    day,
    toldCents,
  }: {
    visitId: string;
    accountId: string;
    day: CivilDate;
    toldCents: number | null;
  },
  { noShowCents, vatPerTenThousand, votedOn }: TariffRow,
): ChargeFacts | null {
  const unitPriceCents = toldCents ?? noShowCents;
  if (unitPriceCents === 0) return null;
  const reason =
    toldCents === null
      ? `Le tarif voté le ${plainDay(votedOn)} prévoit ${frenchMoney(noShowCents)} hors taxes.`
      : `Ce montant, ${frenchMoney(toldCents)} hors taxes, a été annoncé quand l’absence a été signalée.`;
  return {
    ...{ accountId, source: noShowSource(visitId), kind: 'NO_SHOW', quantity: 1, unit: 'visite' },
    label: `Absence non excusée à la visite du ${plainDay(day)}`,
    explanation: `Le créneau du ${plainDay(day)} était réservé et personne n’est venu, sans excuse admise par le service. ${reason}`,
    ...{ unitPriceCents, vatPerTenThousand, fromDay: day, toDay: day, visitId },
  };
}
