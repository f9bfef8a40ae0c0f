import type { AgeStatus } from './age.ts';
import { minorSituations } from './ground.ts';
import type { CivilDate } from './legal-value.ts';
import type { Refusal } from './decision.ts';
import type { FollowUpFacts } from './facts.ts';
import { loadLimitsOn } from './work/load.ts';

/** What the law rules out in these facts, in the order in which the situations were found. */
export function refusalsOf(facts: FollowUpFacts, age: AgeStatus, day: CivilDate): Refusal[] {
  return [...loadOfAWoman(facts, day), ...minorAsAnAdult(facts, age)];
}

/** Above the habitual load only a man may be found fit. */
function loadOfAWoman(facts: FollowUpFacts, day: CivilDate): Refusal[] {
  if (facts.sex !== 'FEMALE' || !facts.situations.includes('WS_LOAD55')) return [];
  const { value, basis } = loadLimitsOn(day);
  return [
    {
      code: 'LOAD_OVER_55_FOR_A_WOMAN',
      situation: 'WS_LOAD55',
      message: `Une femme ne peut porter habituellement plus de ${value.woman} kg (${value.womanWithWheelbarrow} kg à la brouette). Retirez cette situation, et allégez les charges du poste.`,
      basis: [...basis],
    },
  ];
}

/** Someone who turned 18 since the start was declared rightly: that is a warning, not a refusal. */
function minorAsAnAdult(facts: FollowUpFacts, age: AgeStatus): Refusal[] {
  if (!age.adult || age.startedAsMinor) return [];
  return minorSituations
    .filter((code) => facts.situations.includes(code))
    .map((situation) => ({
      code: 'NOT_A_MINOR',
      situation,
      message:
        'Cette situation ne vaut qu’avant 18 ans. Retirez-la, ou corrigez la date de naissance.',
      basis: situation === 'WS_MINOR' ? ['R4624-18'] : ['R4153-40'],
    }));
}
