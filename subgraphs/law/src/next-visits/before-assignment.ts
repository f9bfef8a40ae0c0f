import { dayBefore, later } from '../civil-date.ts';
import { beforeRuleOf } from '../first-visit.ts';
import { frenchDay } from '../french.ts';
import { legalValueOn, type CivilDate } from '../legal-value.ts';
import type { FollowUpDecision, Ground } from '../decision.ts';
import type { SituationCode } from '../situation.ts';
import { youthRuleOf } from '../work/youth-work.ts';
import { performersOf } from '../visits.ts';
import type { Due } from './due-visit.ts';
import type { Held } from './held.ts';
import { nextKind } from './regular.ts';
import { declaredSince } from './situations-on.ts';
import type { VisitHeld, WorkingLife } from './working-life.ts';

/**
 * The visits that a change of post asks for before it and that were not held. An aptitude examination answers for SIR,
 * any periodic visit for the rest; what stands since the hire is the first visit's (`hire.ts`).
 * @param on the day whose situations the decision takes
 */
export function unseenChanges(
  life: WorkingLife,
  decision: FollowUpDecision,
  held: Held,
  on: CivilDate,
): Due[] {
  const { grounds, firstVisit, profile, subProfile } = decision;
  if (!firstVisit.required) return [];
  const kind = nextKind(decision, held);
  const performers = performersOf(kind, profile, subProfile);
  const begun = grounds.flatMap((ground) => {
    const asking = beforeRuleOf(ground);
    return asking ? beginnings(ground, life, on).map((each) => ({ ...each, ground, asking })) : [];
  });
  return begun
    .filter(({ since }) => since > life.startDate)
    .filter(({ ground, code, since }) => {
      const answering = ground.profile === 'SIR' ? held.examinations : held.regular;
      return !answering.some((visit) => answers(visit, code, since));
    })
    .map(({ since, asking }) => ({
      ...{ kind, performers },
      latest: dayBefore(since),
      earliest: null,
      reason: `Avant le changement de poste du ${frenchDay(since)}.`,
      basis: [...legalValueOn(asking, on).basis],
      certainty: 'inferred',
    }));
}

/** A visit answers for what it examined ahead, and for what had begun when it was held. */
function answers({ day, examined }: VisitHeld, code: SituationCode, since: CivilDate): boolean {
  return day >= since || (examined?.includes(code) ?? false);
}

/** The declared situations that bring the ground, each with the day from which it has stood. */
function beginnings(
  { situation }: Ground,
  life: WorkingLife,
  on: CivilDate,
): { code: SituationCode; since: CivilDate }[] {
  const codes = [situation, ...(situation === 'WS_MINOR_REG' ? regulatedWork(life, on) : [])];
  return [...new Set(codes)].flatMap((code) => {
    const since = declaredSince(life.situations, code, later(on, life.startDate));
    return since === undefined ? [] : [{ code, since }];
  });
}

/** The declared situations that make the yearly follow-up of a minor. */
function regulatedWork({ situations }: WorkingLife, on: CivilDate): SituationCode[] {
  return situations
    .map(({ situation }) => situation)
    .filter((code) => youthRuleOf(code, { years: null }, on)?.value === 'derogation');
}
