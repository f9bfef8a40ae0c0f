import { Temporal } from 'temporal-polyfill';
import type { Session } from '../availability/rules.ts';

/** A span of instants. */
export interface Span {
  startsAt: Date;
  endsAt: Date;
}

/**
 * Slots of a half-day: the local time of the centre cut into equal parts; a remainder is no slot.
 * @param zone time zone of the centre
 */
export function slotsOf(
  session: Pick<Session, 'day' | 'from' | 'until' | 'slotMinutes'>,
  zone: string,
): Span[] {
  const day = Temporal.PlainDate.from(session.day);
  const close = day.toPlainDateTime(session.until);
  const spans: Span[] = [];
  let start = day.toPlainDateTime(session.from);
  for (;;) {
    const end = start.add({ minutes: session.slotMinutes });
    if (Temporal.PlainDateTime.compare(end, close) > 0) return spans;
    spans.push({ startsAt: instantOf(start, zone), endsAt: instantOf(end, zone) });
    start = end;
  }
}

/**
 * The instant of a local time. Times that the change of the hour skips or doubles mean what PostgreSQL's
 * `AT TIME ZONE` means: 02:30 is 03:30 in spring and winter time in autumn.
 */
export function instantOf(local: Temporal.PlainDateTime, zone: string): Date {
  const { epochMilliseconds } = local.toZonedDateTime(zone, { disambiguation: 'later' });
  return new Date(epochMilliseconds);
}
