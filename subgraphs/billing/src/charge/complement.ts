import type { CivilDate } from '@vigie/chassis/civil-date';
import { plainDay } from '@vigie/chassis/french-date';
import { frenchMoney } from '../money/french-money.ts';
import type { Offer } from '../tariff/queries.ts';
import type { ChargeFacts } from './table.ts';

/** What a service beside the base costs, and from which vote its price comes (L4622-9-1). */
export function complementCharge(
  { complement, tariff }: Offer,
  {
    accountId,
    quantity,
    day,
    source,
  }: Pick<ChargeFacts, 'accountId' | 'quantity' | 'source'> & {
    day: CivilDate;
  },
): ChargeFacts {
  const { label, unit, priceCents } = complement;
  const price = `${frenchMoney(priceCents)} hors taxes par ${unit}`;
  return {
    ...{ accountId, source, kind: 'COMPLEMENT', label, quantity, unit },
    explanation: `Prestation complémentaire du ${plainDay(day)} : ${quantity} × ${price}. Prix voté par l’assemblée générale le ${plainDay(tariff.votedOn)}.`,
    ...{ unitPriceCents: priceCents, vatPerTenThousand: tariff.vatPerTenThousand },
    ...{ fromDay: day, toDay: day, visitId: null },
  };
}
