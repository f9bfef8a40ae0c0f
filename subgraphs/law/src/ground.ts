import type { AgeStatus } from './age.ts';
import { derivedSituations, type DerivedSituation } from './derived.ts';
import type { CivilDate } from './legal-value.ts';
import type { LawParameters } from './parameters.ts';
import type { Ground } from './decision.ts';
import type { FollowUpFacts, Profile, SubProfile } from './facts.ts';
import { reasonOf, situationOn, type SituationCode, type WorkSituation } from './situation.ts';

/**
 * All the grounds that the facts establish on `day`, strongest first.
 *
 * The birth date speaks for itself: under 18, the ground `WS_MINOR` is derived (R4624-18), or `WS_MINOR_REG` when a
 * declared situation is regulated work (R4153-40), since such work is only lawful with that follow-up. From 18 on
 * both lapse, even when declared. `WS_NONE` stands only alone.
 */
export function establishGrounds(
  facts: FollowUpFacts,
  age: AgeStatus,
  day: CivilDate,
  parameters: LawParameters,
): Ground[] {
  const declared = new Set(facts.situations.filter((each) => holdsAtThisAge(each, age)));
  const derived = derivedSituations(declared, facts, age, day).filter(
    ({ code }) => code === 'WS_MINOR' || !declared.has(code),
  );
  const all = new Set([...declared, ...derived.map(({ code }) => code)]);
  if (all.has('WS_MINOR_REG')) all.delete('WS_MINOR');
  if (all.size > 1) all.delete('WS_NONE');
  if (all.size === 0) all.add('WS_NONE');
  return [...all]
    .map((code) => situationOn(code, day))
    .sort(byCode)
    .map((situation) => groundOf(situation, derived, parameters))
    .sort((one, other) => strength(one) - strength(other));
}

/** The profile of the first ground, and its sub-profile if it has one: any SIR beats any SIA, which beats SI. */
export function strongestOf(grounds: readonly Ground[]): StrongestProfile {
  const [first] = grounds;
  if (!first) return { profile: 'SI' };
  const subProfile = subProfiles[first.situation];
  return subProfile ? { profile: first.profile, subProfile } : { profile: first.profile };
}

/** The profile that wins over all grounds. */
export interface StrongestProfile {
  profile: Profile;
  subProfile?: SubProfile;
}

/** The situations whose SIR has a rhythm of its own. */
export const subProfiles: Partial<Record<SituationCode, SubProfile>> = {
  WS_RI_A: 'SIR_A',
  WS_MINOR_REG: 'SIR_MINOR',
};

/** The situations that only a worker under 18 can be in. */
export const minorSituations: readonly SituationCode[] = ['WS_MINOR', 'WS_MINOR_REG'];

function holdsAtThisAge(code: SituationCode, age: AgeStatus): boolean {
  return !(age.adult && minorSituations.includes(code));
}

/** Nobody has to declare a minor: the ground counts as derived even where someone ticked it beside the birth date. */
function groundOf(
  situation: WorkSituation,
  allDerived: readonly DerivedSituation[],
  parameters: LawParameters,
): Ground {
  const { code, label, confidential } = situation;
  const derived = allDerived.find((each) => each.code === code);
  return {
    situation: code,
    label,
    profile: profileUnder(situation, parameters),
    basis: [...(derived?.basis ?? situation.basis)],
    confidential,
    derived: derived !== undefined,
    explanation: derived?.explanation ?? reasonOf(situation),
    certainty: derived?.certainty ?? situation.certainty,
  };
}

function profileUnder(situation: WorkSituation, parameters: LawParameters): Profile {
  if (situation.code === 'WS_BIO2') return parameters.biologicalGroup2Profile;
  if (situation.code === 'WS_EMF') return parameters.electromagneticFieldsProfile;
  return situation.profile;
}

const strongestFirst: readonly (Profile | SubProfile)[] = [
  'SIR_A',
  'SIR_MINOR',
  'SIR',
  'SIA',
  'SI',
];

function strength(ground: Ground): number {
  return strongestFirst.indexOf(subProfiles[ground.situation] ?? ground.profile);
}

/** Makes the order of the declared situations irrelevant. */
function byCode(one: WorkSituation, other: WorkSituation): number {
  return one.code < other.code ? -1 : 1;
}
