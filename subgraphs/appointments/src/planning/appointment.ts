import { cancellableUntil, latestCancellation, noticeOf } from '../visit/cancellation.ts';
import type { Mover } from '../visit/moved.ts';
import { isTold, summonsDay } from '../visit/summons-day.ts';
import type { VisitRow } from '../visit/table.ts';
import { daysLate, type Candidate } from './rules.ts';
import type { Search } from './search.ts';

/** What an appointment goes by, beside its slot. */
type Ground = Pick<
  Search,
  'visit' | 'wish' | 'setting' | 'length' | 'now' | 'today' | 'noticeDays'
>;

/**
 * The columns of a visit that is given a slot.
 * @param mover who gives the slot, or moves the appointment that it has
 */
export function appointmentAt(
  { visit, wish, setting, length, now, today, noticeDays }: Ground,
  candidate: Candidate,
  explanation: string,
  mover: Mover,
): Partial<VisitRow> {
  const { slotId, practitionerId, practitionerKind, centreId, day, startsAt, postCode } = candidate;
  const late = daysLate(day, wish.latestDate);
  const notice = noticeOf(setting);
  const { kind } = visit;
  return {
    ...{ status: 'PLANNED', slotId, practitionerId, practitionerKind, centreId, day, startsAt },
    endsAt: endOf(candidate, length),
    // Whoever chooses a slot knows the notice that has begun; whoever is given one has a day.
    cancellableUntil:
      mover === 'EMPLOYER'
        ? latestCancellation(candidate, notice)
        : cancellableUntil(candidate, notice, now),
    summonsOn: isTold(visit, today)
      ? today
      : summonsDay({ kind, day, postCode }, setting, noticeDays, today),
    planningOutcome: late > 0 ? 'LATE' : 'IN_TIME',
    daysLate: late,
    movedFrom: visit.startsAt,
    movedBy: visit.startsAt && mover,
    explanation,
  };
}

/** When the visit ends that begins with a slot: each profession takes its own time. */
export function endOf(
  { startsAt, practitionerKind }: Pick<Candidate, 'startsAt' | 'practitionerKind'>,
  { physician, nurse }: Search['length'],
): Date {
  const minutes = practitionerKind === 'NURSE' ? (nurse ?? physician) : physician;
  return new Date(startsAt.getTime() + minutes * 60_000);
}
