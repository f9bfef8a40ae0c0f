import { later } from '../civil-date.ts';
import type { CivilDate } from '../legal-value.ts';
import type { LawParameters } from '../parameters.ts';
import type { FollowUpDecision } from '../decision.ts';
import { decideFollowUp } from '../profile.ts';
import { performersOf } from '../visits.ts';
import type { Due } from './due-visit.ts';
import type { Held } from './held.ts';
import { nextKind } from './regular.ts';
import { declaredSince, situationsOn } from './situations-on.ts';
import type { WorkingLife } from './working-life.ts';

/**
 * The first visit, while none was held that answers for it: an aptitude examination where the job was on SIR from the
 * hire, any periodic visit otherwise. Only situations declared since the hire set its date.
 * @param current the decision of the day, which sets its kind
 */
export function hireDues(
  life: WorkingLife,
  current: FollowUpDecision,
  held: Held,
  day: CivilDate,
  parameters: LawParameters,
): Due[] {
  if (held.examinations.length > 0) return [];
  const { profile, firstVisit } = decisionOfHire(life, day, parameters);
  const { required, latestDate, before, reason, basis, certainty } = firstVisit;
  const answered = profile !== 'SIR' && held.regular.length > 0;
  if (!required || latestDate === null || answered) return [];
  const kind = nextKind(current, held);
  return [
    {
      kind,
      performers: performersOf(kind, current.profile, current.subProfile),
      latest: latestDate,
      earliest: before ? null : life.startDate,
      reason: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`,
      basis,
      certainty,
    },
  ];
}

/** What stood from the hire and still stands; an over-exposure came later. */
function decisionOfHire(
  life: WorkingLife,
  day: CivilDate,
  parameters: LawParameters,
): FollowUpDecision {
  const on = later(day, life.startDate);
  const situations = situationsOn(life.situations, on).filter((code) => {
    const since = declaredSince(life.situations, code, on);
    return since !== undefined && since <= life.startDate;
  });
  const facts = { ...life, situations, radiationOverexposedOn: undefined };
  return decideFollowUp(facts, day, parameters);
}
