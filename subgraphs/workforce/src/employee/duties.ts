import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { EmployeeChanged } from '@vigie/chassis/events';
import type { ExposureVisit, NeededCertificate } from '@vigie/chassis/following-visits';
import { later } from '@vigie/law/civil-date';
import type { FollowUpDecision } from '@vigie/law/decision';
import { unseenChanges } from '@vigie/law/next-visits/before-assignment';
import { certificateNeeds } from '@vigie/law/next-visits/certificates';
import { exposureVisits } from '@vigie/law/next-visits/exposure';
import { heldBy } from '@vigie/law/next-visits/held';
import { midCareerDues } from '@vigie/law/next-visits/mid-career';
import { nextVisits } from '@vigie/law/next-visits/next-visits';
import { changesAhead, followUpOn } from '@vigie/law/next-visits/situations-on';
import type { WorkingLife } from '@vigie/law/next-visits/working-life';
import { defaultParameters } from '@vigie/law/parameters';
import { lifeOf } from '../assignment/life.ts';
import { isSeenAfter } from '../leaving/rules.ts';
import type { EmployeeRecord } from './record.ts';

type Duties = Pick<EmployeeChanged, 'firstVisit' | 'beforeChange' | 'rhythm'>;

/**
 * What the others must know of visits: the first one, one that a change of post asks for before it, and what all later
 * ones follow from.
 */
export function dutiesOf(
  record: EmployeeRecord,
  decision: FollowUpDecision,
  today: CivilDate,
): Duties {
  const life = lifeOf(record);
  return {
    firstVisit: firstVisitOf(life, decision, today, record.exemption !== null),
    beforeChange: visitBeforeChange(life, today),
    rhythm: {
      ...rhythmOf(life, decision, today),
      certificates: certificatesFor({ ...life, certificates: record.certificates }, today),
      seenBefore: record.exemption && {
        ...{ kind: record.exemption.visitKind, day: record.exemption.visitOn },
      },
      exposures: leavesForGood(record) ? [] : exposuresOf(life, decision, today),
    },
  };
}

/**
 * The first visit with the day that the situations since the hire give it; a situation that came later moves it only as
 * far as its own first day asks (R4624-18, R4624-24).
 * @param exempt an earlier visit was found to spare the first one, as long as the law takes it for one (R4624-15, R4624-27)
 */
function firstVisitOf(
  life: WorkingLife,
  { firstVisit }: FollowUpDecision,
  today: CivilDate,
  exempt: boolean,
): Duties['firstVisit'] {
  if (!firstVisit.required) return null;
  const known = later(today, life.startDate);
  const situations = life.situations.filter(({ from }) => from <= known);
  const owed = nextVisits({ ...life, situations, leaves: undefined }, today).visits.find(
    ({ kind }) => kind === firstVisit.kind,
  );
  if (!owed && exempt) return null;
  return {
    kind: firstVisit.kind,
    latestDate: owed?.latest ?? firstVisit.latestDate ?? life.startDate,
    performers: firstVisit.performers,
  };
}

/** The earliest visit that a change already made, or one announced, asks for before its first day. */
function visitBeforeChange(life: WorkingLife, today: CivilDate): Duties['beforeChange'] {
  const held = heldBy(life, today);
  const days = [later(today, life.startDate), ...changesAhead(life, today)];
  const [first] = days
    .flatMap((day) => unseenChanges(life, followUpOn(life, day, defaultParameters), held, day))
    .sort((one, other) => (one.latest < other.latest ? -1 : 1));
  if (!first) return null;
  const { kind, latest, performers } = first;
  // The law gives the day before the change: see `unseenChanges`.
  return { kind: kind as ChangeKind, latestDate: latest, performers, on: addDays(latest, 1) };
}

function rhythmOf(
  life: WorkingLife,
  decision: FollowUpDecision,
  today: CivilDate,
): NonNullable<Duties['rhythm']> {
  const { subProfile, maximumGapMonths, intermediateVisitMonths } = decision;
  const [midCareer] = midCareerDues(life, decision, heldBy(life, today), today);
  return {
    ...{ subProfile: subProfile ?? null, maximumGapMonths, intermediateVisitMonths },
    // Of somebody hired after the year of it the law is not clear: nothing is sought on its own.
    midCareer:
      midCareer && midCareer.certainty !== 'uncertain'
        ? {
            earliestDate: midCareer.earliest,
            latestDate: midCareer.latest,
            performers: midCareer.performers,
          }
        : null,
  };
}

/**
 * The certificates for which the work asks, now or after an announced change.
 * @param life with the certificates brought along alone: examinations are counted where they are held
 */
function certificatesFor(life: WorkingLife, today: CivilDate): NeededCertificate[] {
  const days = [later(today, life.startDate), ...changesAhead(life, today)];
  const needs = days.flatMap((day) =>
    certificateNeeds(life, followUpOn(life, day, defaultParameters), heldBy(life, today), day),
  );
  return needs
    .filter(({ document }, at) => needs.findIndex((each) => each.document === document) === at)
    .map(({ document, neededBy, issuedOn = null }) => ({ document, neededBy, issuedOn }));
}

/** Told whether they were held or not: that is known where visits are held. */
function exposuresOf(
  life: WorkingLife,
  decision: FollowUpDecision,
  today: CivilDate,
): ExposureVisit[] {
  return exposureVisits(life, decision, today).flatMap(({ kind, earliest, latest, performers }) =>
    kind === 'POST_EXPO' || kind === 'POST_PRO'
      ? [{ kind, earliestDate: earliest, latestDate: latest, performers }]
      : [],
  );
}

function leavesForGood({ employment: { startDate, leftOn }, leaving }: EmployeeRecord): boolean {
  return leftOn !== null && !isSeenAfter(startDate, leftOn, leaving?.reason ?? null);
}

type ChangeKind = NonNullable<Duties['beforeChange']>['kind'];
