import type { CivilDate } from '@vigie/chassis/civil-date';
import { Temporal } from 'temporal-polyfill';
import { isWorkingDayAt } from '@vigie/chassis/working-day';
import { weightOf, type Profile } from '../planning/plan/priority.ts';
import { daysLate, type Candidate } from '../planning/rules.ts';
import { isBooked, type VisitStatus } from '../visit/state.ts';
import type { VisitKind } from '../visit/table.ts';

/** What the order of the list goes by. */
export interface Waiting {
  kind: VisitKind;
  profile: Profile;
  latestDate: CivilDate;
  joinedAt: Date;
}

/**
 * Who is offered a free slot first: whoever is beyond the legal date, then what planning weighs most (hires and returns,
 * SIR, SIA, SI), then the earlier legal date, then whoever joined first.
 */
export function legalOrder(today: CivilDate) {
  const late = ({ latestDate }: Waiting) => Number(latestDate < today);
  const weight = ({ kind, profile, latestDate }: Waiting) =>
    weightOf(kind, profile, daysLate(today, latestDate));
  return (one: Waiting, other: Waiting): number =>
    late(other) - late(one) ||
    weight(other) - weight(one) ||
    one.latestDate.localeCompare(other.latestDate) ||
    one.joinedAt.getTime() - other.joinedAt.getTime();
}

/** Whether a free slot could still help: there is no appointment, or a late one. */
export function mayWait({ status, daysLate }: { status: VisitStatus; daysLate: number }): boolean {
  return status === 'TO_PLAN' || (isBooked(status) && daysLate > 0);
}

/** Somebody has to be told between the answer and the appointment. */
const hoursBefore = 24;

/** Nobody answers within less. */
const leastHours = 2;

/**
 * Last instant to answer an offer: so many hours on working days (24 of each), and a day before the appointment at the
 * latest; null where that leaves no time to answer.
 */
export function offerUntil(
  now: Date,
  { startsAt, zone, postCode }: Pick<Candidate, 'startsAt' | 'zone' | 'postCode'>,
  hours: number,
): Date | null {
  const last = startsAt.getTime() - hoursBefore * 3_600_000;
  if (last < now.getTime() + leastHours * 3_600_000) return null;
  return new Date(Math.min(last, plusWorkingHours(now, hours, { zone, postCode }).getTime()));
}

function plusWorkingHours(
  now: Date,
  hours: number,
  { zone, postCode }: Pick<Candidate, 'zone' | 'postCode'>,
): Date {
  let remaining = hours * 60;
  let at = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  for (;;) {
    const midnight = at.startOfDay().add({ days: 1 });
    if (isWorkingDayAt(at.toPlainDate().toString(), postCode)) {
      const left = at.until(midnight).total('minutes');
      if (remaining <= left) {
        return new Date(at.add({ milliseconds: Math.round(remaining * 60_000) }).epochMilliseconds);
      }
      remaining -= left;
    }
    at = midnight;
  }
}
