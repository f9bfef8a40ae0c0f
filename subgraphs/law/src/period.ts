import { checkedOn } from './article-check.ts';
import { subProfiles, type StrongestProfile } from './ground.ts';
import {
  isSurer,
  LAW_DESCRIBED_FROM,
  legalValueOn,
  type Certainty,
  type CivilDate,
  type LegalValue,
} from './legal-value.ts';
import type { LawParameters } from './parameters.ts';
import type { Ground, Profile, SubProfile } from './profile.ts';

/** Longest gap between two periodic visits, in months, for each rhythm. */
export const gaps: Record<Profile | SubProfile, LegalValue<number>[]> = {
  SI: months(60, 'confirmed', 'R4624-16'),
  SIA: months(36, 'confirmed', 'R4624-17'),
  SIR: months(48, 'confirmed', 'R4624-28'),
  SIR_A: months(12, 'confirmed', 'R4451-82'),
  SIR_MINOR: months(12, 'confirmed', 'R4153-40', 'R4624-23 II'),
};

/** Latest intermediate visit of a SIR worker after the physician's examination, in months. */
export const intermediateDelay: LegalValue<number>[] = months(24, 'confirmed', 'R4624-28');

/** How long a certificate for driving or electrical work stands, in months; nobody can shorten it. */
export const anciValidity: LegalValue<number>[] = [
  {
    value: 60,
    basis: ['R4323-56', 'R4544-11-1'],
    from: '2025-10-01',
    checkedOn: '2026-09-27',
    certainty: 'confirmed',
  },
];

/**
 * The shortest of the gaps that the grounds allow, so that a further ground never lengthens it. Where the service
 * does not cap SIR by SIA, a SIR worker keeps the SIR rhythm whatever the other grounds.
 */
export function longestGap(
  grounds: readonly Ground[],
  day: CivilDate,
  parameters: LawParameters,
): LegalValue<number> {
  const enhanced = grounds.filter((ground) => ground.profile === 'SIR');
  const strict = enhanced.length > 0 && !parameters.capEnhancedByAdapted;
  const [first, ...others] = (strict ? enhanced : grounds).map((each) =>
    gapOf(each, day, parameters),
  );
  if (!first) return legalValueOn(gaps.SI, day);
  return others.reduce((kept, gap) => (isTighter(gap, kept) ? gap : kept), first);
}

/** The intermediate visit of a profile; undefined without SIR, and for the yearly kinds of SIR. */
export function intermediateVisit(
  { profile, subProfile }: StrongestProfile,
  day: CivilDate,
): LegalValue<number> | undefined {
  return profile === 'SIR' && !subProfile ? legalValueOn(intermediateDelay, day) : undefined;
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

function months(value: number, certainty: Certainty, ...basis: string[]): LegalValue<number>[] {
  return [{ value, basis, from: LAW_DESCRIBED_FROM, checkedOn: checkedOn(basis), certainty }];
}
