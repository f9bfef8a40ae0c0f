import { frenchDay } from '../french.ts';
import type { FollowUpDecision } from '../decision.ts';
import { legalValueOn, type CivilDate } from '../legal-value.ts';
import { performersOf } from '../visits.ts';
import {
  isAfterOverexposure,
  overexposureEnd,
  overexposureFollowUp,
} from '../work/overexposure.ts';
import type { Due } from './due-visit.ts';
import { isFirstExamination, type Held } from './held.ts';
import type { WorkingLife } from './working-life.ts';

/**
 * The examination within the months after an over-exposure to radiation, beside those of the usual rhythm, while none
 * was held since: the follow-up is that of category A (R4451-81). That it counts from the finding is inferred.
 */
export function overexposureDues(
  { radiationOverexposedOn: foundOn }: WorkingLife,
  { profile, subProfile }: FollowUpDecision,
  held: Held,
  day: CivilDate,
): Due[] {
  if (foundOn === undefined || !isAfterOverexposure(foundOn, day)) return [];
  if (held.examinations.some((visit) => visit.day >= foundOn)) return [];
  const kind = isFirstExamination(held) ? 'EMA_INIT' : 'EMA_PERIO';
  return [
    {
      kind,
      performers: performersOf(kind, profile, subProfile),
      latest: overexposureEnd(foundOn, day),
      earliest: foundOn,
      reason: `Après le dépassement constaté le ${frenchDay(foundOn)}.`,
      basis: [...legalValueOn(overexposureFollowUp, day).basis],
      certainty: 'inferred',
    },
  ];
}
