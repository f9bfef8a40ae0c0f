import { beforeDeparture, windowAround } from '../career/exposure-end.ts';
import { frenchDay } from '../french.ts';
import { minorSituations } from '../ground.ts';
import { LAW_DESCRIBED_FROM, legalValueOn, type CivilDate } from '../legal-value.ts';
import type { FollowUpDecision } from '../decision.ts';
import { findSituation } from '../situation.ts';
import { performersOf, type VisitKind } from '../visits.ts';
import type { Due } from './due-visit.ts';
import { isOneOf, type Held } from './held.ts';
import type { SituationPeriod, VisitHeld, WorkingLife } from './working-life.ts';

/** The visits of {@link exposureVisits} whose time has come and that nobody has held. */
export function exposureDues(
  life: WorkingLife,
  decision: FollowUpDecision,
  { all }: Held,
  day: CivilDate,
): Due[] {
  return exposureVisits(life, decision, day).filter(
    (due) => (due.earliest === null || due.earliest <= day) && !answersExposure(due, all),
  );
}

/** Whether one of these visits is the one that the end of an exposure, or retirement, asks for. */
export function answersExposure(
  { kind, earliest }: Pick<Due, 'kind' | 'earliest'>,
  visits: readonly Pick<VisitHeld, 'kind' | 'coupledWith' | 'day'>[],
): boolean {
  const answers: VisitKind[] = kind === 'POST_PRO' ? ['POST_PRO'] : ['POST_EXPO', 'POST_PRO'];
  return visits.some(
    (visit) => isOneOf(answers, visit) && (earliest === null || visit.day >= earliest),
  );
}

/**
 * The visits after an exposure with particular risks ends, known or ended, and before somebody who was ever on SIR
 * retires, whether they were held or not. Leaving ends an exposure too. Ends before the first day described are left to
 * the medical file.
 */
export function exposureVisits(
  life: WorkingLife,
  { profile }: Pick<FollowUpDecision, 'profile'>,
  day: CivilDate,
): Due[] {
  const exposures = life.situations.filter(({ from }) => from <= day).filter(wasEnhanced);
  if (exposures.length === 0) return [];
  const due = (kind: 'POST_EXPO' | 'POST_PRO', told: Told): Due => ({
    ...{ kind, ...told },
    performers: performersOf(kind, profile),
    certainty: 'confirmed',
  });
  return [
    ...endsOf(exposures, life)
      .filter((end) => end >= LAW_DESCRIBED_FROM)
      .map((end) => due('POST_EXPO', afterExposure(end, day))),
    ...retirement(life, day).map((told) => due('POST_PRO', told)),
  ];
}

type Told = Pick<Due, 'earliest' | 'latest' | 'reason' | 'basis'>;

function afterExposure(end: CivilDate, day: CivilDate): Told {
  const { from, until, basis } = windowAround(end, day);
  const reason = `Dès que possible après la fin de l’exposition, le ${frenchDay(end)} ; le salarié peut la demander lui-même.`;
  return { earliest: from, latest: until, reason, basis };
}

function retirement({ leaves }: WorkingLife, day: CivilDate): Told[] {
  if (!leaves?.retires) return [];
  const basis = [...legalValueOn(beforeDeparture, day).basis];
  const reason = 'Avant le départ à la retraite d’un salarié qui a relevé du suivi renforcé.';
  return [{ earliest: null, latest: leaves.lastDay, reason, basis }];
}

/** Last days of exposures; one that goes on ends when somebody leaves, unless the visit before retirement sees it. */
function endsOf(exposures: readonly SituationPeriod[], { leaves }: WorkingLife): CivilDate[] {
  const leaving = leaves && !leaves.retires ? leaves.lastDay : undefined;
  const ends = exposures.map(({ until }) =>
    until === undefined || (leaving && leaving < until) ? leaving : until,
  );
  return [...new Set(ends.filter((end) => end !== undefined))];
}

/** Whether the situation was SIR on its last day, or on the first day described if that came later. */
function wasEnhanced({ situation, until }: SituationPeriod): boolean {
  if (minorSituations.includes(situation)) return false;
  const on = until !== undefined && until < LAW_DESCRIBED_FROM ? LAW_DESCRIBED_FROM : until;
  return findSituation(situation, on)?.profile === 'SIR';
}
