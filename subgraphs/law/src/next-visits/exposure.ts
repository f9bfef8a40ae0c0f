import { beforeDeparture, windowAround } from '../career/exposure-end.ts';
import { frenchDay } from '../french.ts';
import { minorSituations } from '../ground.ts';
import { LAW_DESCRIBED_FROM, legalValueOn, type CivilDate } from '../legal-value.ts';
import type { FollowUpDecision } from '../decision.ts';
import { findSituation } from '../situation.ts';
import { performersOf } from '../visits.ts';
import type { Due } from './due-visit.ts';
import { isOneOf, type Held } from './held.ts';
import type { SituationPeriod, WorkingLife } from './working-life.ts';

/**
 * The visits after an exposure with particular risks ended, and before somebody who was ever on SIR retires. Leaving
 * ends an exposure too. Ends before the first day described are left to the medical file.
 */
export function exposureDues(
  life: WorkingLife,
  { profile }: FollowUpDecision,
  held: Held,
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
      .filter((end) => end >= LAW_DESCRIBED_FROM && windowAround(end, day).from <= day)
      .filter((end) => !seenSince(windowAround(end, day).from, held))
      .map((end) => due('POST_EXPO', afterExposure(end, day))),
    ...retirement(life, held, day).map((told) => due('POST_PRO', told)),
  ];
}

type Told = Pick<Due, 'earliest' | 'latest' | 'reason' | 'basis'>;

function afterExposure(end: CivilDate, day: CivilDate): Told {
  const { from, until, basis } = windowAround(end, day);
  const reason = `Dès que possible après la fin de l’exposition, le ${frenchDay(end)} ; le salarié peut la demander lui-même.`;
  return { earliest: from, latest: until, reason, basis };
}

function retirement({ leaves }: WorkingLife, held: Held, day: CivilDate): Told[] {
  if (!leaves?.retires || held.all.some((visit) => isOneOf(['POST_PRO'], visit))) return [];
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

function seenSince(from: CivilDate, { all }: Held): boolean {
  return all.some((visit) => isOneOf(['POST_EXPO', 'POST_PRO'], visit) && visit.day >= from);
}
