import type { ContractKind, Population } from '../contract.ts';
import { legalValueOn, type CivilDate, type LegalValue } from '../legal-value.ts';
import { rule } from '../rule.ts';

/** How long after its starting point a first visit may take place. */
export interface FirstDelay {
  months: number;
  /** French: what the delay counts from. */
  from: string;
}

/** First visit of a worker without rules of their own. */
export const standardDelay: LegalValue<FirstDelay>[] = [
  rule({ months: 3, from: 'qui suivent la prise effective du poste' }, ['R4624-10']),
];

/** The same by contract. The apprentice's delay counts from hiring. */
export const contractDelays: Partial<Record<ContractKind, LegalValue<FirstDelay>[]>> = {
  APPRENTICE: [rule({ months: 2, from: 'qui suivent l’embauche' }, ['R6222-36'])],
};

/** The same by population; the day of arrival in France or of the first placement is the start. */
export const populationDelays: Partial<Record<Population, LegalValue<FirstDelay>[]>> = {
  POSTED: [rule({ months: 3, from: 'qui suivent l’arrivée en France' }, ['R1262-13'])],
  INTERMEDIARY_ASSOCIATION: [
    rule({ months: 1, from: 'qui suit la première mise à disposition' }, [
      'R5132-26-7',
      'R5132-26-8',
    ]),
  ],
  FAIRGROUND: [
    rule({ months: 12, from: 'qui suivent le début, au prochain passage du forain' }, ['R4622-18']),
  ],
};

/** The delay of a first visit that need not come before assignment: the shortest of a worker's own, else the standard. */
export function firstDelay(
  worker: { contract?: ContractKind | undefined; population?: Population | undefined },
  day: CivilDate,
): LegalValue<FirstDelay> {
  const own = [
    worker.contract && contractDelays[worker.contract],
    worker.population && populationDelays[worker.population],
  ]
    .filter((versions) => versions !== undefined)
    .map((versions) => legalValueOn(versions, day))
    .sort((one, other) => one.value.months - other.value.months);
  return own[0] ?? legalValueOn(standardDelay, day);
}
