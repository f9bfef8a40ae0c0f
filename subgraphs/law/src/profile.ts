import { ageStatus } from './age.ts';
import { documentsFor } from './certificate/documents.ts';
import type { FollowUpDecision } from './decision.ts';
import { explain } from './explanation.ts';
import type { FollowUpFacts } from './facts.ts';
import { firstVisitOf } from './first-visit.ts';
import { establishGrounds, strongestOf } from './ground.ts';
import type { CivilDate } from './legal-value.ts';
import { missingFacts } from './missing-fact.ts';
import { defaultParameters, type LawParameters } from './parameters.ts';
import { intermediateVisit, longestGap } from './period.ts';
import { organiserOf } from './population/organiser.ts';
import { refusalsOf } from './refusal.ts';
import { reviewDay } from './review.ts';
import { requireDescribed } from './situation.ts';
import { warningsOf } from './warning.ts';

/**
 * Decides the follow-up by the law of `day`. Age counts on the later of `day` and the start, so that a hire
 * announced early is judged as of the first day worked. The same facts on the same day always give the same answer.
 * @throws RangeError for a day before the law described, a malformed date, or a birth after that day.
 */
export function decideFollowUp(
  facts: FollowUpFacts,
  day: CivilDate,
  parameters: LawParameters = defaultParameters,
): FollowUpDecision {
  requireDescribed(day);
  const age = ageStatus(facts, day);
  const grounds = establishGrounds(facts, age, day, parameters);
  const strongest = strongestOf(grounds);
  const gap = longestGap(grounds, facts.population, day, parameters);
  const intermediate = intermediateVisit(strongest, gap, day);
  const firstVisit = firstVisitOf(facts, age, grounds, day);
  const documents = documentsFor(grounds, day);
  return {
    ...strongest,
    grounds,
    missing: missingFacts(facts, firstVisit.before, strongest.profile, day),
    refusals: refusalsOf(facts, age, day),
    warnings: warningsOf(facts, age, day),
    firstVisit,
    maximumGapMonths: gap.value,
    intermediateVisitMonths: intermediate?.value ?? null,
    documents,
    organiser: organiserOf(facts.contract, grounds, day),
    reviewOn: reviewDay(facts, age, day),
    explanations: explain({ grounds, strongest, gap, intermediate, firstVisit, documents }, day),
  };
}
