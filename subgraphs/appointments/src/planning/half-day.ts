import { noon } from '../availability/part.ts';
import { Temporal } from 'temporal-polyfill';
import { bitOf } from './plan/half-day.ts';
import type { Candidate } from './rules.ts';

/** The half-day of the week to which a slot belongs, in the local time of its centre, as a bit. */
export function weekBitOf({ startsAt, zone, day }: Pick<Candidate, 'startsAt' | 'zone' | 'day'>) {
  const local = Temporal.Instant.fromEpochMilliseconds(startsAt.getTime()).toZonedDateTimeISO(zone);
  const afternoon = local.toPlainTime().toString() >= noon;
  return bitOf(Date.parse(day) / 86_400_000, afternoon);
}
