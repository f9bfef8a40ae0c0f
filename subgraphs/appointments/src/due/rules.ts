import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import { later } from '@vigie/law/civil-date';
import type { Explanation } from '@vigie/law/decision';
import type { Profile } from '@vigie/law/facts';
import { gather } from '@vigie/law/next-visits/due-visit';
import { heldBy } from '@vigie/law/next-visits/held';
import { regularDues } from '@vigie/law/next-visits/regular';
import type { VisitHeld } from '@vigie/law/next-visits/working-life';
import type { VisitRow } from '../visit/table.ts';
import { followingKinds, type DueVisitRow, type FollowingKind, type RhythmRow } from './table.ts';

/** A visit to come and from when on an appointment is sought. */
export type Upcoming = Omit<DueVisitRow, 'employeeId' | 'accountId'>;

type PastVisit = Pick<VisitRow, 'kind' | 'status' | 'day' | 'nextBy'>;

/**
 * The next visit of each kind: the periodic ones by the law from those held, or earlier where the professional wrote so,
 * and the one of mid-career.
 * @param aheadDays days before its last one from which an appointment is sought
 */
export function upcomingVisits(
  profile: Profile,
  rhythm: RhythmRow,
  visits: readonly PastVisit[],
  today: CivilDate,
  aheadDays: number,
): Upcoming[] {
  const held = heldAmong(visits);
  const { subProfile, maximumGapMonths, intermediateVisitMonths } = rhythm;
  const decision = {
    ...{ profile, maximumGapMonths, intermediateVisitMonths },
    ...(subProfile && { subProfile }),
    explanations: [nameless],
  };
  const regular = gather(regularDues(decision, heldBy({ visits: held }, today), today));
  return [
    ...regular.flatMap(({ kind, latest, earliest, performers }) =>
      isFollowing(kind) ? [{ kind, latestDate: latest, earliestDate: earliest, performers }] : [],
    ),
    ...midCareer(rhythm, held),
  ].map((due) => ({ ...due, opensOn: opening(due, aheadDays) }));
}

function opening(
  { earliestDate, latestDate }: Omit<Upcoming, 'opensOn'>,
  aheadDays: number,
): CivilDate {
  const ahead = addDays(latestDate, -aheadDays);
  return earliestDate === null ? ahead : later(ahead, earliestDate);
}

/** The articles of a gap are told with the follow-up, not with the visit. */
const nameless: Explanation = {
  ...{ about: 'maximumGapMonths', text: '', basis: [], certainty: 'confirmed' },
};

function heldAmong(visits: readonly PastVisit[]): VisitHeld[] {
  return visits.flatMap(({ kind, status, day, nextBy }) =>
    status === 'HELD' && day !== null && kind !== 'REPRISE'
      ? [{ kind, day, nextBy: nextBy ?? undefined }]
      : [],
  );
}

function midCareer(
  { midCareerFrom, midCareerBy, midCareerPerformers }: RhythmRow,
  held: readonly VisitHeld[],
): Omit<Upcoming, 'opensOn'>[] {
  if (midCareerBy === null || held.some(({ kind }) => kind === 'MI_CARRIERE')) return [];
  return [
    {
      kind: 'MI_CARRIERE',
      ...{ earliestDate: midCareerFrom, latestDate: midCareerBy, performers: midCareerPerformers },
    },
  ];
}

export function isFollowing(kind: string): kind is FollowingKind {
  return followingKinds.some((each) => each === kind);
}
