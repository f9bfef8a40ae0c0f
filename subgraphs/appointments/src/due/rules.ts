import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import { later } from '@vigie/law/civil-date';
import type { CertificateDocument } from '@vigie/chassis/following-visits';
import type { Explanation } from '@vigie/law/decision';
import type { Profile } from '@vigie/law/facts';
import { certificateDue } from '@vigie/law/next-visits/certificates';
import { gather, type DueVisit as LawDue } from '@vigie/law/next-visits/due-visit';
import { answersExposure } from '@vigie/law/next-visits/exposure';
import { heldBy } from '@vigie/law/next-visits/held';
import { regularDues } from '@vigie/law/next-visits/regular';
import type { VisitHeld } from '@vigie/law/next-visits/working-life';
import { defaultParameters } from '@vigie/law/parameters';
import type { VisitRow } from '../visit/table.ts';
import { followingKinds, type DueVisitRow, type FollowingKind, type RhythmRow } from './table.ts';

/** A visit to come and from when on an appointment is sought. */
export type Upcoming = Omit<DueVisitRow, 'employeeId' | 'accountId'>;

type PastVisit = Pick<VisitRow, 'kind' | 'status' | 'day' | 'nextBy' | 'certificates'>;

/** A visit to come, before anybody asks from when on an appointment is sought. */
type Due = Omit<Upcoming, 'opensOn'>;

/**
 * The next visit of each kind: the periodic ones by the law from those held, or earlier where the professional wrote so,
 * the one of mid-career, the examination for certificates, and those after an exposure and before retirement.
 * @param aheadDays days before its last one from which an appointment is sought
 */
export function upcomingVisits(
  profile: Profile,
  rhythm: RhythmRow,
  visits: readonly PastVisit[],
  today: CivilDate,
  aheadDays: number,
): Upcoming[] {
  const held = [...seenBefore(rhythm), ...heldAmong(visits)];
  const { subProfile, maximumGapMonths, intermediateVisitMonths } = rhythm;
  const decision = {
    ...{ profile, maximumGapMonths, intermediateVisitMonths },
    ...(subProfile && { subProfile }),
    explanations: [nameless],
  };
  const regular = regularDues(decision, heldBy({ visits: held }, today), today);
  return [
    ...gather(regular).flatMap(dueOf),
    ...midCareer(rhythm, held),
    ...certificateExamination(profile, rhythm, visits, today),
    ...afterExposure(rhythm, held),
  ].map((due) => ({ ...due, opensOn: opening(due, aheadDays) }));
}

function dueOf({ kind, latest, earliest, performers }: LawDue): Due[] {
  if (!isFollowing(kind)) return [];
  return [{ kind, latestDate: latest, earliestDate: earliest, performers, certificates: [] }];
}

/** After an exposure a visit takes place as soon as possible (L4624-2-1): nobody waits for its last day to come near. */
function opening({ kind, earliestDate, latestDate }: Due, aheadDays: number): CivilDate {
  if (kind === 'POST_EXPO' && earliestDate !== null) return earliestDate;
  const ahead = addDays(latestDate, -aheadDays);
  return earliestDate === null ? ahead : later(ahead, earliestDate);
}

/** The articles of a gap are told with the follow-up, not with the visit. */
const nameless: Explanation = {
  ...{ about: 'maximumGapMonths', text: '', basis: [], certainty: 'confirmed' },
};

/** What was held before the hire counts where the service spared the first visit for it. */
function seenBefore({ seenBeforeKind: kind, seenBeforeOn: day }: RhythmRow): VisitHeld[] {
  return kind && day ? [{ kind, day }] : [];
}

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
): Due[] {
  if (midCareerBy === null || held.some(({ kind }) => kind === 'MI_CARRIERE')) return [];
  return [
    {
      kind: 'MI_CARRIERE',
      ...{ earliestDate: midCareerFrom, latestDate: midCareerBy, performers: midCareerPerformers },
      certificates: [],
    },
  ];
}

/** One examination for all certificates that the work asks for, by the first day on which one of them is missing. */
function certificateExamination(
  profile: Profile,
  { certificates }: RhythmRow,
  visits: readonly PastVisit[],
  today: CivilDate,
): Due[] {
  const dues = certificates.map(({ document, neededBy, issuedOn }) => {
    const examined = visits.flatMap((visit) => examinedFor(document, visit) ?? []);
    const last = [...(issuedOn ? [issuedOn] : []), ...examined].sort().at(-1);
    const need = { document, neededBy, issuedOn: last };
    return certificateDue(need, { profile }, today, defaultParameters);
  });
  const [first] = gather(dues);
  const named = certificates.map(({ document }) => document);
  return first ? dueOf(first).map((due) => ({ ...due, certificates: named })) : [];
}

/** The day of an examination for that certificate, or for whichever the work asks for where none was named. */
function examinedFor(
  document: CertificateDocument,
  { kind, status, day, certificates }: PastVisit,
): CivilDate | null {
  const counts = certificates.length === 0 || certificates.includes(document);
  return kind === 'ANCI_EXAM' && status === 'HELD' && counts ? day : null;
}

/** The visits that nobody has held yet, of each kind the first. */
function afterExposure({ exposures }: RhythmRow, held: readonly VisitHeld[]): Due[] {
  const missing = exposures
    .filter(({ kind, earliestDate }) => !answersExposure({ kind, earliest: earliestDate }, held))
    .sort((one, other) => (one.latestDate < other.latestDate ? -1 : 1));
  return missing
    .filter(({ kind }, at) => missing.findIndex((each) => each.kind === kind) === at)
    .map((due) => ({ ...due, performers: [...due.performers], certificates: [] }));
}

export function isFollowing(kind: string): kind is FollowingKind {
  return followingKinds.some((each) => each === kind);
}
