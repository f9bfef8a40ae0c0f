import type { AgeStatus } from './age.ts';
import { addMonths, dayBefore } from './civil-date.ts';
import { strongestOf } from './ground.ts';
import { legalValueOn, type CivilDate, type LegalValue } from './legal-value.ts';
import { firstDelay } from './population/delay.ts';
import { examinedSeason, isShortSeason } from './population/season.ts';
import type { FirstVisit, Ground } from './decision.ts';
import type { FollowUpFacts } from './facts.ts';
import { rule } from './rule.ts';
import type { SituationCode } from './situation-code.ts';
import { performersOf } from './visits.ts';

/** Every SIR examination takes place before assignment. */
export const beforeEnhanced: LegalValue<true>[] = [rule(true, ['R4624-24'])];

/** Situations outside SIR whose first visit takes place before assignment. */
export const beforeAdapted: Partial<Record<SituationCode, LegalValue<true>[]>> = {
  WS_NIGHT: [rule(true, ['R4624-18'])],
  WS_MINOR: [rule(true, ['R4624-18'])],
  WS_BIO2: [rule(true, ['R4426-7'])],
  WS_EMF: [rule(true, ['R4453-25'])],
};

/**
 * The rule that asks for a visit before this ground's work begins; undefined where none does. An over-exposure asks for
 * nothing before the job: nobody could foresee it.
 */
export function beforeRuleOf(ground: Ground): LegalValue<true>[] | undefined {
  const { profile, situation, derived } = ground;
  if (derived && situation === 'WS_RI_A') return undefined;
  return profile === 'SIR' ? beforeEnhanced : beforeAdapted[situation];
}

/**
 * The visit at hiring: its kind by the strongest ground, its latest date by the earliest of all deadlines. Someone
 * who started as a minor had to be seen before, whatever the age reached since.
 */
export function firstVisitOf(
  facts: FollowUpFacts,
  age: AgeStatus,
  grounds: readonly Ground[],
  day: CivilDate,
): FirstVisit {
  const strongest = strongestOf(grounds);
  const kind = strongest.profile === 'SIR' ? 'EMA_INIT' : 'VIP_INIT';
  const performers = performersOf(kind, strongest.profile, strongest.subProfile);
  const seasonal = facts.contract === 'SEASONAL';
  const told = seasonal ? seasonalDeadline : generalDeadline;
  return { kind, ...told(facts, age, grounds, day), performers };
}

type Deadline = Omit<FirstVisit, 'kind' | 'performers'>;

/**
 * A season without particular risks, or a short one, has actions of training and prevention instead of the visit.
 * Whether they also replace the visit of a minor or before night work was not read: that visit is kept.
 */
function seasonalDeadline(
  facts: FollowUpFacts,
  age: AgeStatus,
  grounds: readonly Ground[],
  day: CivilDate,
): Deadline {
  const season = legalValueOn(examinedSeason, day);
  const general = generalDeadline(facts, age, grounds, day);
  const enhanced = grounds.some((ground) => ground.profile === 'SIR');
  if (enhanced && !isShortSeason(facts, day)) {
    return { ...general, basis: [...general.basis, ...season.basis] };
  }
  const keptForOthers =
    age.minor ||
    age.startedAsMinor ||
    grounds.some(({ situation }) => situation === 'WS_MINOR_REG' || beforeAdapted[situation]);
  if (keptForOthers) return { ...general, certainty: 'uncertain' };
  return {
    required: false,
    latestDate: null,
    before: false,
    basis: [...season.basis],
    reason: 'pas de visite individuelle : des actions de formation et de prévention la remplacent',
    certainty: season.certainty,
  };
}

function generalDeadline(
  { startDate, contract, population }: FollowUpFacts,
  age: AgeStatus,
  grounds: readonly Ground[],
  day: CivilDate,
): Deadline {
  const basis = beforeBasis(age, grounds, day);
  if (basis.length > 0) {
    const latestDate = startDate === undefined ? null : dayBefore(startDate);
    const reason = 'avant l’affectation au poste';
    return { required: true, latestDate, before: true, basis, reason, certainty: 'confirmed' };
  }
  const delay = firstDelay({ contract, population }, day);
  const { months, from } = delay.value;
  return {
    required: true,
    latestDate: startDate === undefined ? null : addMonths(startDate, months),
    before: false,
    basis: [...delay.basis],
    reason: months === 1 ? `dans le mois ${from}` : `dans les ${months} mois ${from}`,
    certainty: delay.certainty,
  };
}

/** The articles that ask for a visit before assignment, without repetition; none when nothing asks for it. */
function beforeBasis(age: AgeStatus, grounds: readonly Ground[], day: CivilDate): string[] {
  const rules = grounds.map(beforeRuleOf);
  if (age.startedAsMinor) rules.push(beforeAdapted.WS_MINOR);
  return [
    ...new Set(rules.flatMap((versions) => (versions ? legalValueOn(versions, day).basis : []))),
  ];
}
