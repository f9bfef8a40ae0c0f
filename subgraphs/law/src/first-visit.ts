import type { AgeStatus } from './age.ts';
import { checkedOn } from './article-check.ts';
import { addMonths, dayBefore } from './civil-date.ts';
import { strongestOf } from './ground.ts';
import {
  LAW_DESCRIBED_FROM,
  legalValueOn,
  type CivilDate,
  type LegalValue,
} from './legal-value.ts';
import type { FirstVisit, FollowUpFacts, Ground } from './profile.ts';
import type { SituationCode } from './situation-code.ts';
import { performersOf } from './visits.ts';

/** Latest first visit after the actual start, in months. */
export const standardDelay: LegalValue<number>[] = always(3, 'R4624-10');

/** The same for an apprentice, counted from hiring. */
export const apprenticeDelay: LegalValue<number>[] = always(2, 'R6222-36');

/** Every SIR examination takes place before assignment. */
const beforeEnhanced = always(true, 'R4624-24');

/** Situations outside SIR whose first visit takes place before assignment. */
const beforeAdapted: Partial<Record<SituationCode, LegalValue<true>[]>> = {
  WS_NIGHT: always(true, 'R4624-18'),
  WS_MINOR: always(true, 'R4624-18'),
  WS_BIO2: always(true, 'R4426-7'),
  WS_EMF: always(true, 'R4453-25'),
};

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
  return { kind, ...deadlineOf(facts, age, grounds, day), performers };
}

function deadlineOf(
  { startDate, contract }: FollowUpFacts,
  age: AgeStatus,
  grounds: readonly Ground[],
  day: CivilDate,
): Omit<FirstVisit, 'kind' | 'performers'> {
  const basis = beforeBasis(age, grounds, day);
  if (basis.length > 0) {
    const latestDate = startDate === undefined ? null : dayBefore(startDate);
    return { latestDate, before: true, basis, reason: 'avant l’affectation au poste' };
  }
  const apprentice = contract === 'APPRENTICE';
  const delay = legalValueOn(apprentice ? apprenticeDelay : standardDelay, day);
  return {
    latestDate: startDate === undefined ? null : addMonths(startDate, delay.value),
    before: false,
    basis: [...delay.basis],
    reason: apprentice
      ? `dans les ${delay.value} mois qui suivent l’embauche`
      : `dans les ${delay.value} mois qui suivent la prise effective du poste`,
  };
}

/** The articles that ask for a visit before assignment, without repetition; none when nothing asks for it. */
function beforeBasis(age: AgeStatus, grounds: readonly Ground[], day: CivilDate): string[] {
  const rules = grounds.map((ground) =>
    ground.profile === 'SIR' ? beforeEnhanced : beforeAdapted[ground.situation],
  );
  if (age.startedAsMinor) rules.push(beforeAdapted.WS_MINOR);
  return [...new Set(rules.flatMap((rule) => (rule ? legalValueOn(rule, day).basis : [])))];
}

function always<T extends number | true>(value: T, article: string): LegalValue<T>[] {
  const basis = [article];
  const from = LAW_DESCRIBED_FROM;
  return [{ value, basis, from, checkedOn: checkedOn(basis), certainty: 'confirmed' }];
}
