import type { AgeStatus } from './age.ts';
import { overexposureDerived, regulatedWorkDerived } from './criterion.ts';
import { legalValueOn, type Certainty, type CivilDate } from './legal-value.ts';
import type { FollowUpFacts } from './facts.ts';
import type { SituationCode } from './situation-code.ts';
import { isAfterOverexposure, overexposureFollowUp } from './work/overexposure.ts';
import { youthRuleOf } from './work/youth-work.ts';

/** A situation that nobody declared and the facts tell; what is said replaces the words of the catalogue. */
export interface DerivedSituation {
  code: SituationCode;
  explanation?: string;
  basis?: readonly string[];
  certainty?: Certainty;
}

/** The situations that the birth date and an over-exposure add to the declared ones. */
export function derivedSituations(
  declared: ReadonlySet<SituationCode>,
  facts: FollowUpFacts,
  age: AgeStatus,
  day: CivilDate,
): DerivedSituation[] {
  return [...ofAMinor(declared, age, day), ...ofAnOverexposure(facts, day)];
}

/** Under 18: yearly aptitude when a declared situation is regulated work, the adapted follow-up otherwise. */
function ofAMinor(
  declared: ReadonlySet<SituationCode>,
  age: AgeStatus,
  day: CivilDate,
): DerivedSituation[] {
  if (!age.minor) return [];
  const regulated = [...declared].some(
    (code) => youthRuleOf(code, age, day)?.value === 'derogation',
  );
  if (!regulated) return [{ code: 'WS_MINOR' }];
  return [{ code: 'WS_MINOR_REG', explanation: regulatedWorkDerived, certainty: 'inferred' }];
}

function ofAnOverexposure(facts: FollowUpFacts, day: CivilDate): DerivedSituation[] {
  if (!isAfterOverexposure(facts.radiationOverexposedOn, day)) return [];
  const { basis, certainty } = legalValueOn(overexposureFollowUp, day);
  return [{ code: 'WS_RI_A', explanation: overexposureDerived, basis, certainty }];
}
