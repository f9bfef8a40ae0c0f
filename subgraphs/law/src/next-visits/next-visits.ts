import { dayBefore } from '../civil-date.ts';
import type { CivilDate } from '../legal-value.ts';
import { defaultParameters, type LawParameters } from '../parameters.ts';
import type { FollowUpDecision } from '../decision.ts';
import { unseenChanges } from './before-assignment.ts';
import { certificateDues } from './certificates.ts';
import { gather, type Due, type DueVisit } from './due-visit.ts';
import { exposureDues } from './exposure.ts';
import { overexposureDues } from './overexposure.ts';
import { heldBy, type Held } from './held.ts';
import { hireDues } from './hire.ts';
import { midCareerDues } from './mid-career.ts';
import { regularDues } from './regular.ts';
import { returnDues } from './returns.ts';
import { changesAhead, followUpOn } from './situations-on.ts';
import type { WorkingLife } from './working-life.ts';

/** The visits to come of an employment, as of a day. */
export interface NextVisits {
  /** The follow-up by the law of the day, with what is missing and what is ruled out. */
  followUp: FollowUpDecision;
  /** The most pressing first; one that is overdue has its latest day in the past. */
  visits: DueVisit[];
}

/**
 * Decides which visits an employment still owes, by the law of `day`: the first one, the periodic ones, those that a
 * declared change of post asks for before it, certificates, mid-career, end of exposure, return. Visits held after
 * `day` do not count. Visits on demand are never due.
 * @throws RangeError as `decideFollowUp` and `decideAbsence`
 */
export function nextVisits(
  life: WorkingLife,
  day: CivilDate,
  parameters: LawParameters = defaultParameters,
): NextVisits {
  const followUp = followUpOn(life, day, parameters);
  const usual = life.radiationOverexposedOn
    ? followUpOn({ ...life, radiationOverexposedOn: undefined }, day, parameters)
    : followUp;
  const held = heldBy(life, day);
  const dues = [
    ...hireDues(life, usual, held, day, parameters),
    ...regularDues(usual, held, day),
    ...unseenChanges(life, usual, held, day),
    ...overexposureDues(life, followUp, held, day),
    ...certificateDues(life, followUp, held, day, parameters),
    ...midCareerDues(life, followUp, held, day),
    ...exposureDues(life, followUp, held, day),
    ...returnDues(life, followUp, held, day, parameters),
    ...aheadDues(life, held, day, parameters),
  ];
  return { followUp, visits: gather(dues.filter((due) => fallsDue(due, life))) };
}

/** Nobody owes a visit after the employment; what an exposure asks for goes on. */
function fallsDue({ kind, latest }: Due, { leaves }: WorkingLife): boolean {
  return leaves === undefined || kind === 'POST_EXPO' || latest <= leaves.lastDay;
}

/** What the changes of post already declared ask for, by the law known for their days. */
function aheadDues(
  life: WorkingLife,
  held: Held,
  day: CivilDate,
  parameters: LawParameters,
): Due[] {
  return changesAhead(life, day).flatMap((change) => {
    const followUp = followUpOn(life, change, parameters);
    return [
      ...unseenChanges(life, followUp, held, change),
      ...certificateDues(life, followUp, held, change, parameters),
    ].filter(({ latest }) => latest === dayBefore(change));
  });
}
