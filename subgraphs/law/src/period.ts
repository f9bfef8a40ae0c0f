import type { Population } from './contract.ts';
import { subProfiles, type StrongestProfile } from './ground.ts';
import { isSurer, legalValueOn, type CivilDate, type LegalValue } from './legal-value.ts';
import type { LawParameters } from './parameters.ts';
import type { Ground } from './decision.ts';
import type { Profile, SubProfile } from './facts.ts';
import { rule } from './rule.ts';

/** Longest gap between two periodic visits, in months, for each rhythm. */
export const gaps: Record<Profile | SubProfile, LegalValue<number>[]> = {
  SI: [rule(60, ['R4624-16'])],
  SIA: [rule(36, ['R4624-17'])],
  SIR: [rule(48, ['R4624-28'])],
  SIR_A: [rule(12, ['R4451-82'])],
  SIR_MINOR: [rule(12, ['R4153-40', 'R4624-23 II'])],
};

/** Longest gap, in months, of populations that have one of their own beside that of their profile. */
export const populationGaps: Partial<Record<Population, LegalValue<number>[]>> = {
  MODEL: [rule(12, ['R7123-7'])],
};

/** Latest intermediate visit of a SIR worker after the physician's examination, in months. */
export const intermediateDelay: LegalValue<number>[] = [rule(24, ['R4624-28'])];

/**
 * The shortest of the gaps that the grounds and the population allow, so that a further ground never lengthens it.
 * Where the service does not cap SIR by SIA, a SIR worker keeps the SIR rhythm whatever the other grounds.
 */
export function longestGap(
  grounds: readonly Ground[],
  population: Population | undefined,
  day: CivilDate,
  parameters: LawParameters,
): LegalValue<number> {
  const enhanced = grounds.filter((ground) => ground.profile === 'SIR');
  const strict = enhanced.length > 0 && !parameters.capEnhancedByAdapted;
  const ownGap = population && populationGaps[population];
  return [
    ...(strict ? enhanced : grounds).map((each) => gapOf(each, day, parameters)),
    ...(ownGap ? [legalValueOn(ownGap, day)] : []),
  ].reduce((kept, gap) => (isTighter(gap, kept) ? gap : kept));
}

/**
 * The intermediate visit of a profile; undefined without SIR, for the yearly kinds of SIR, and where a visit is due
 * as often anyway.
 */
export function intermediateVisit(
  { profile, subProfile }: StrongestProfile,
  gap: LegalValue<number>,
  day: CivilDate,
): LegalValue<number> | undefined {
  if (profile !== 'SIR' || subProfile) return undefined;
  const delay = legalValueOn(intermediateDelay, day);
  return delay.value < gap.value ? delay : undefined;
}

function gapOf(ground: Ground, day: CivilDate, parameters: LawParameters): LegalValue<number> {
  const rhythm = subProfiles[ground.situation] ?? ground.profile;
  const classedByService = ground.situation === 'WS_BIO2' || ground.situation === 'WS_EMF';
  if (classedByService && rhythm === 'SIA') {
    return { ...legalValueOn(gaps.SIA, day), certainty: 'practice' };
  }
  if (ground.situation !== 'WS_MINOR') return legalValueOn(gaps[rhythm], day);
  const gap = legalValueOn(parameters.minorGapMonths === 36 ? gaps.SIA : gaps.SI, day);
  return { ...gap, certainty: 'uncertain' };
}

/** Shorter, or as short and surer: a doubtful ground must not cast its doubt on a certain one. */
function isTighter(gap: LegalValue<number>, kept: LegalValue<number>): boolean {
  return gap.value === kept.value ? isSurer(gap.certainty, kept.certainty) : gap.value < kept.value;
}
