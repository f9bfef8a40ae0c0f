import type { CivilDate } from '@vigie/chassis/civil-date';
import { isFollowing, type Upcoming } from '../due/rules.ts';
import { adjustment, fallsDue, isOpen, type Change, type Duty, type KnownVisit } from './due.ts';
import { open as openStates } from './state.ts';

/**
 * What must change so that the employee has the visits that follow from those held, each from the day on which an
 * appointment is sought. One that a change of post asks for is left alone.
 */
export function followingChangesOf(
  upcoming: readonly Upcoming[],
  leftOn: CivilDate | null,
  visits: readonly KnownVisit[],
  today: CivilDate,
): Change[] {
  const known = visits.filter(
    ({ kind, status }) => isFollowing(kind) && openStates.some((each) => each === status),
  );
  const own = known.filter((visit) => visit.answersChange === null && isOpen(visit, today));
  const changes = own.flatMap((visit): Change[] => {
    const due = upcoming.find(({ kind }) => kind === visit.kind);
    if (visit.asked && (!due || due.latestDate >= visit.latestDate))
      return asAsked(visit, leftOn, today);
    // Another visit has put it off to a time for which nobody looks yet.
    const putOff = due && due.opensOn > today && due.latestDate > visit.latestDate;
    if (!due || putOff) return [{ action: 'drop', visitId: visit.id }];
    return adjustment(visit, { ...dutyOf(due), promised: false }, leftOn, today);
  });
  // An appointment of a past day of which nobody has said anything yet stands for the visit, too.
  const missing = upcoming.filter(
    (due) =>
      due.opensOn <= today &&
      fallsDue(leftOn, due, today) &&
      !known.some((visit) => visit.kind === due.kind),
  );
  return [...changes, ...missing.map((due) => ({ action: 'create', duty: dutyOf(due) }) as const)];
}

/** Of a visit that somebody asked for, nothing but the end of the employment changes anything. */
function asAsked(visit: KnownVisit, leftOn: CivilDate | null, today: CivilDate): Change[] {
  return adjustment(visit, dutyOf(visit), leftOn, today);
}

type Owed = Pick<Upcoming, 'earliestDate' | 'latestDate' | 'performers' | 'certificates'>;

function dutyOf({
  kind,
  earliestDate,
  latestDate,
  performers,
  certificates,
}: Owed & Pick<Duty, 'kind'>): Duty {
  const none = { answersChange: null, ownLatestDate: null };
  return { kind, earliestDate, latestDate, performers, certificates, ...none };
}
