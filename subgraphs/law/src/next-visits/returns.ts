import { decideAbsence } from '../absence/return-visit.ts';
import type { CivilDate } from '../legal-value.ts';
import type { LawParameters } from '../parameters.ts';
import type { FollowUpDecision } from '../decision.ts';
import { performersOf, returnVisits } from '../visits.ts';
import type { Due } from './due-visit.ts';
import { isOneOf, type Held } from './held.ts';
import type { WorkingLife } from './working-life.ts';

/** The return visits of absences whose end is known, while none was held since the day back at work. */
export function returnDues(
  { absences = [] }: WorkingLife,
  { profile }: FollowUpDecision,
  held: Held,
  day: CivilDate,
  parameters: LawParameters,
): Due[] {
  return absences.flatMap((absence) => {
    if (absence.firstDay > day) return [];
    const { visit, explanation } = decideAbsence(absence, day, { parameters });
    if (!visit || visit.earliest === null || visit.latest === null) return [];
    const { kind, earliest, latest, basis, certainty } = visit;
    const since: CivilDate = earliest;
    if (held.all.some((each) => isOneOf(returnVisits, each) && each.day >= since)) return [];
    const performers = performersOf(kind, profile);
    return [{ kind, performers, earliest, latest, basis, certainty, reason: explanation }];
  });
}
