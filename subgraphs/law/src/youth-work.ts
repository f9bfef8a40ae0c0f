import { checkedOn } from './article-check.ts';
import {
  LAW_DESCRIBED_FROM,
  legalValueOn,
  type Certainty,
  type CivilDate,
  type LegalValue,
} from './legal-value.ts';
import type { SituationCode } from './situation-code.ts';

/**
 * What the law says of a worker under 18 in a situation: forbidden outright; possible in vocational training with
 * a derogation (R4153-40); or one of these for a part of the work that the situation covers.
 */
export type YouthRule = 'forbidden' | 'derogation' | 'partly';

/** The rule for a worker under 18 in that situation on that day, or undefined where none is described. */
export function youthRuleOf(
  situation: SituationCode,
  day: CivilDate,
): LegalValue<YouthRule> | undefined {
  const versions = youthRules[situation];
  return versions && legalValueOn(versions, day);
}

function since(rule: YouthRule, certainty: Certainty, ...basis: string[]): LegalValue<YouthRule>[] {
  const from = LAW_DESCRIBED_FROM;
  return [{ value: rule, basis, from, checkedOn: checkedOn(basis), certainty }];
}

const chemical = since('derogation', 'confirmed', 'D4153-17', 'R4153-40');

const youthRules: Partial<Record<SituationCode, LegalValue<YouthRule>[]>> = {
  WS_BIO34: since('forbidden', 'confirmed', 'D4153-19'),
  WS_RI_A: since('forbidden', 'inferred', 'D4153-21'),
  WS_RI_B: since('derogation', 'uncertain', 'D4153-21', 'R4153-40'),
  WS_ASBESTOS: since('derogation', 'confirmed', 'D4153-18', 'R4153-40'),
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
  WS_HYPER: since('derogation', 'confirmed', 'R4153-40'),
  WS_DRIVING: since('derogation', 'confirmed', 'D4153-27', 'R4153-40'),
  WS_SCAFFOLD: since('derogation', 'confirmed', 'D4153-31', 'R4153-40'),
  WS_CONFINED: since('derogation', 'confirmed', 'R4153-40'),
  WS_HEIGHT: since('partly', 'confirmed', 'R4153-40'),
  WS_ROA: since('partly', 'confirmed', 'R4153-40'),
  WS_TEMP: since('partly', 'confirmed', 'R4153-40'),
  WS_ELEC: since('partly', 'confirmed', 'D4153-24', 'R4153-40'),
};
