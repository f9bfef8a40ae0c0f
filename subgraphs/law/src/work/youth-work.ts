import { legalValueOn, type CivilDate, type LegalValue } from '../legal-value.ts';
import { rule } from '../rule.ts';
import type { SituationCode } from '../situation-code.ts';

/**
 * What the law says of a worker under 18 in a situation: forbidden outright; possible in vocational training with
 * a derogation (R4153-40); not yet, where a derogation has an age of its own; or one of these for a part of the work that
 * the situation covers.
 */
export type YouthRule = 'forbidden' | 'notYet' | 'derogation' | 'partly';

/** Age from which somebody is no longer a minor, in years. */
const majority: LegalValue<number>[] = [rule(18, ['R4624-18'])];

/** That age by the law of `day`. */
export function majorityOn(day: CivilDate): number {
  return legalValueOn(majority, day).value;
}

/** Age from which a minor in training may do category B work under ionising radiation, in years. */
const radiationAge: LegalValue<number>[] = [rule(16, ['D4153-21'], { certainty: 'uncertain' })];

/** The rule for a worker under 18 in that situation on that day, or undefined where none is described. */
export function youthRuleOf(
  situation: SituationCode,
  { years }: { years: number | null },
  day: CivilDate,
): LegalValue<YouthRule> | undefined {
  const tooYoung = years !== null && years < legalValueOn(radiationAge, day).value;
  if (situation === 'WS_RI_B' && tooYoung) return legalValueOn(tooYoungForRadiation, day);
  const versions = youthRules[situation];
  return versions && legalValueOn(versions, day);
}

const tooYoungForRadiation: LegalValue<YouthRule>[] = [
  rule('notYet', ['D4153-21'], { certainty: 'uncertain' }),
];

function ruled(value: YouthRule, ...basis: string[]): LegalValue<YouthRule>[] {
  return [rule(value, basis)];
}

const chemical = ruled('derogation', 'D4153-17', 'R4153-40');

const youthRules: Partial<Record<SituationCode, LegalValue<YouthRule>[]>> = {
  WS_BIO34: ruled('forbidden', 'D4153-19'),
  WS_RI_A: [rule('forbidden', ['D4153-21'], { certainty: 'inferred' })],
  WS_RI_B: [rule('derogation', ['D4153-21', 'R4153-40'], { certainty: 'uncertain' })],
  WS_ASBESTOS: ruled('derogation', 'D4153-18', 'R4153-40'),
  WS_ACD: chemical,
  WS_LEAD: chemical,
  WS_CMR_PRODUCT: chemical,
  WS_WOOD: chemical,
  WS_SILICA: chemical,
  WS_DIESEL: chemical,
  WS_USEDOIL: chemical,
  WS_FORMALDEHYDE: chemical,
  WS_HAP: chemical,
  WS_WELD: chemical,
  WS_CYTO: chemical,
  WS_HYPER: ruled('derogation', 'R4153-40'),
  WS_DRIVING: ruled('derogation', 'D4153-27', 'R4153-40'),
  WS_SCAFFOLD: ruled('derogation', 'D4153-31', 'R4153-40'),
  WS_CONFINED: ruled('derogation', 'R4153-40'),
  WS_HEIGHT: ruled('partly', 'R4153-40'),
  WS_ROA: ruled('partly', 'R4153-40'),
  WS_TEMP: ruled('partly', 'R4153-40'),
  WS_ELEC: ruled('partly', 'D4153-24', 'R4153-40'),
  WS_NIGHT: [
    rule('partly', ['L3163-2'], {
      certainty: 'inferred',
      note: 'Le travail de nuit est interdit aux jeunes, sauf dérogations par secteur qui n’ont pas été lues.',
    }),
  ],
};
