import type { DeclarationValidated } from '@vigie/chassis/events';
import { plainDay } from '@vigie/chassis/french-date';
import { feeOf, tariffDayOf, type FeeLine } from '../fee/rules.ts';
import { frenchMoney } from '../money/french-money.ts';
import type { TariffRow } from '../tariff/table.ts';
import type { ChargeFacts } from './table.ts';

/** Quantities that earlier versions of a declaration were charged for, by kind of line. */
export type Charged = Readonly<Record<FeeLine['kind'], number>>;

/** The fact of one line of one version of a declaration. */
export const declarationSource = (
  { declarationId, version }: Pick<DeclarationValidated, 'declarationId' | 'version'>,
  kind: FeeLine['kind'],
): string => `declaration ${declarationId} ${version} ${kind}`;

const words: Record<FeeLine['kind'], { label: string; unit: string; counted: string }> = {
  PER_CAPITA: { label: 'Cotisation', unit: 'salarié', counted: 'salariés suivis' },
  ENTRY_FEE: { label: 'Frais d’entrée', unit: 'embauche', counted: 'embauches de l’année passée' },
};

/**
 * What a validated declaration is charged: the first version whole, a later one only what it changes, above or below
 * zero. Each worker counts as one (L4622-6).
 */
export function declaredCharges(
  declared: DeclarationValidated,
  tariff: TariffRow,
  charged: Charged,
): ChargeFacts[] {
  const { lines } = feeOf(declared, tariff);
  // A fee says nothing of a line that asks for nothing any more, and that is then given back.
  return (['PER_CAPITA', 'ENTRY_FEE'] as const).flatMap((kind) => {
    const counted = lines.find((line) => line.kind === kind)?.quantity ?? 0;
    return facts(declared, tariff, { kind, counted }, counted - charged[kind]);
  });
}

function facts(
  declared: DeclarationValidated,
  tariff: TariffRow,
  { kind, counted }: { kind: FeeLine['kind']; counted: number },
  quantity: number,
): ChargeFacts[] {
  if (quantity === 0) return [];
  const { accountId, year, version, validatedOn } = declared;
  const word = words[kind];
  const unitCents = kind === 'PER_CAPITA' ? tariff.perCapitaCents : tariff.entryFeeCents;
  const first = version === 1;
  const before = counted - quantity;
  const change = first ? '' : ` au lieu de ${before} dans la version précédente`;
  const label = first ? `${word.label} ${year}` : `${word.label} ${year}, correction`;
  return [
    {
      ...{ accountId, source: declarationSource(declared, kind), label, quantity },
      ...{ kind: first ? 'CONTRIBUTION' : 'CORRECTION', unit: word.unit },
      explanation:
        `La déclaration validée le ${plainDay(validatedOn)} compte ${counted} ${word.counted}${change}. ` +
        `Tarif ${year}, voté le ${plainDay(tariff.votedOn)} : ${frenchMoney(unitCents)} hors taxes par ${word.unit}` +
        (kind === 'PER_CAPITA' ? ', chacun comptant pour un (L4622-6).' : '.'),
      ...{ unitPriceCents: unitCents, vatPerTenThousand: tariff.vatPerTenThousand },
      ...{ fromDay: tariffDayOf(year), toDay: `${year}-12-31`, visitId: null },
    },
  ];
}
