import { addMonths } from '../civil-date.ts';
import { frenchDay, frenchSpan } from '../french.ts';
import { legalValueOn, type CivilDate, type LegalValue } from '../legal-value.ts';
import { gaps, intermediateDelay } from '../period.ts';
import type { Explanation, FollowUpDecision } from '../decision.ts';
import { performersOf, type VisitKind } from '../visits.ts';
import type { Due } from './due-visit.ts';
import { isFirstExamination, isOneOf, type Held } from './held.ts';
import type { VisitHeld } from './working-life.ts';

/** What of a decision sets the rhythm of the periodic visits. */
export type Rhythm = Pick<
  FollowUpDecision,
  'profile' | 'subProfile' | 'maximumGapMonths' | 'intermediateVisitMonths' | 'explanations'
>;

/**
 * The periodic visits that follow from those held: the next one of SI and SIA, or the next examination of SIR and the
 * intermediate visit before it. Nothing while nothing was held: the first visit then is due.
 */
export function regularDues(decision: Rhythm, held: Held, day: CivilDate): Due[] {
  const last = held.regular.at(-1);
  if (!last) return [];
  const { profile, subProfile } = decision;
  const due = (kind: VisitKind, anchor: VisitHeld, span: Span): Due => ({
    kind,
    performers: performersOf(kind, profile, subProfile),
    ...after(anchor, span),
  });
  const ceiling = ceilingOf(decision);
  const kind = nextKind(decision, held);
  const dues = [due(kind, last, ceiling)];
  const examined = held.examinations.at(-1);
  if (profile === 'SIR' && examined) {
    const rhythm = legalValueOn(gaps[subProfile ?? 'SIR'], day);
    if (ceiling.value >= rhythm.value) dues.pop();
    dues.push(due(kind, examined, rhythm));
    if (decision.intermediateVisitMonths !== null && !sawIntermediate(held, examined)) {
      dues.push(due('VI', examined, legalValueOn(intermediateDelay, day)));
    }
  }
  return [...dues, ...prescribed(held, last, dues)];
}

type Span = Pick<LegalValue<number>, 'value' | 'basis' | 'certainty'>;

/** The kind of the next periodic visit; the first examination of somebody who was not on SIR is an initial one. */
export function nextKind({ profile }: Pick<FollowUpDecision, 'profile'>, held: Held): VisitKind {
  if (profile !== 'SIR') return held.regular.length > 0 ? 'VIP_PERIO' : 'VIP_INIT';
  return isFirstExamination(held) ? 'EMA_INIT' : 'EMA_PERIO';
}

/** The longest gap of the decision with the articles that explain it. */
function ceilingOf({ maximumGapMonths, explanations }: Rhythm): Span {
  const { basis, certainty } = explanations.find(
    ({ about }) => about === 'maximumGapMonths',
  ) as Explanation;
  return { value: maximumGapMonths, basis, certainty };
}

function after({ day }: VisitHeld, { value, basis, certainty }: Span) {
  return {
    latest: addMonths(day, value),
    earliest: null,
    reason: `Au plus ${frenchSpan(value)} après la visite du ${frenchDay(day)}.`,
    basis: [...basis],
    certainty,
  };
}

function sawIntermediate({ all }: Held, examined: VisitHeld): boolean {
  return all.some((visit) => isOneOf(['VI'], visit) && visit.day >= examined.day);
}

/** What the professional wrote at the last periodic visit or since, where it brings the next visit forward. */
function prescribed({ all }: Held, last: VisitHeld, dues: readonly Due[]): Due[] {
  const [next] = [...dues].sort((one, other) => (one.latest < other.latest ? -1 : 1));
  return all
    .filter(({ day }) => day >= last.day)
    .flatMap(({ day, nextBy }) => {
      if (!next || nextBy === undefined || nextBy >= next.latest) return [];
      return [
        {
          ...next,
          latest: nextBy,
          reason: `Date fixée par le professionnel de santé le ${frenchDay(day)}.`,
          basis: ['R4624-16', 'R4624-28'],
          certainty: 'confirmed' as const,
        },
      ];
    });
}
