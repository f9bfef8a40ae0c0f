import { Temporal } from 'temporal-polyfill';
import { isWorkingDayAt } from '@vigie/chassis/working-day';
import type { CancellationBlock, CancellationTerms } from '../generated/resolvers.ts';
import type { SettingRow } from '../setting/table.ts';
import { isBooked, type VisitStatus } from './state.ts';

/**
 * How a service counts its notice; no article rules it, the service's own statutes do (D4622-22).
 * `hours` elapse on the clock; `working-hours` elapse on working days only, 24 of them per day; `working-days` go back
 * to the same time of day.
 */
export const noticeUnits = ['hours', 'working-hours', 'working-days'] as const;

export interface Notice {
  value: number;
  unit: (typeof noticeUnits)[number];
}

/** The notice that a service has set. */
export function noticeOf(setting: Pick<SettingRow, 'noticeValue' | 'noticeUnit'>): Notice {
  return { value: setting.noticeValue, unit: setting.noticeUnit };
}

/** Where and when somebody is seen: the days of the place are counted. */
interface Appointed {
  startsAt: Date;
  zone: string;
  postCode: string | null;
}

/** Hours that an employer has at least to cancel an appointment that was just made. */
const leastHours = 24;

/**
 * Last instant at which an appointment can be cancelled that is made now: the notice of the service, but nobody is bound
 * by a notice that began before they could know. Made at short notice it can be cancelled for a day, until it begins.
 */
export function cancellableUntil(appointed: Appointed, notice: Notice, now: Date): Date {
  const { startsAt } = appointed;
  const dayOn = new Date(now.getTime() + leastHours * 3_600_000);
  const earliest = dayOn < startsAt ? dayOn : startsAt;
  const latest = latestCancellation(appointed, notice);
  return latest > earliest ? latest : earliest;
}

/** Last instant at which the notice of the service lets an appointment be cancelled. */
export function latestCancellation({ startsAt, zone, postCode }: Appointed, notice: Notice): Date {
  const start = Temporal.Instant.fromEpochMilliseconds(startsAt.getTime());
  if (notice.unit === 'hours') {
    return new Date(start.subtract({ hours: notice.value }).epochMilliseconds);
  }
  // Wall clock: the hour changes on Sundays, which never count.
  const local = start.toZonedDateTimeISO(zone).toPlainDateTime();
  const works: Works = (day) => isWorkingDayAt(day.toString(), postCode);
  const limit =
    notice.unit === 'working-hours'
      ? minusWorkingHours(local, notice.value, works)
      : minusWorkingDays(local, notice.value, works);
  return new Date(limit.toZonedDateTime(zone).epochMilliseconds);
}

type Works = (day: Temporal.PlainDate) => boolean;

function minusWorkingHours(
  from: Temporal.PlainDateTime,
  hours: number,
  works: Works,
): Temporal.PlainDateTime {
  let remaining = hours * 60;
  let limit = from;
  let midnight = from.withPlainTime();
  for (;;) {
    if (works(midnight.toPlainDate())) {
      const available = midnight.until(limit).total('minutes');
      if (remaining <= available) return limit.subtract({ minutes: remaining });
      remaining -= available;
    }
    limit = midnight;
    midnight = midnight.subtract({ days: 1 });
  }
}

function minusWorkingDays(
  from: Temporal.PlainDateTime,
  days: number,
  works: Works,
): Temporal.PlainDateTime {
  let limit = from;
  for (let counted = 0; counted < days;) {
    limit = limit.subtract({ days: 1 });
    if (works(limit.toPlainDate())) counted += 1;
  }
  return limit;
}

interface Appointment {
  status: VisitStatus;
  cancellableUntil: Date | null;
}

/** What the portal says before anybody tries; the command asks the database's clock once more. */
export function cancellationTerms(
  { status, cancellableUntil }: Appointment,
  mayManage: boolean,
  now: Date,
): CancellationTerms {
  if (!isBooked(status) || !cancellableUntil) return blocked('NOT_PLANNED', null);
  if (!mayManage) return blocked('MISSING_RIGHT', cancellableUntil);
  if (now > cancellableUntil) return blocked('TOO_LATE', cancellableUntil);
  return { possible: true, until: cancellableUntil, blockedBy: null };
}

function blocked(blockedBy: CancellationBlock, until: Date | null): CancellationTerms {
  return { possible: false, until, blockedBy };
}
