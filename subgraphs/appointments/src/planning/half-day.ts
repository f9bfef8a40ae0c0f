import { Temporal } from 'temporal-polyfill';
import { partOf, type DayPart } from '../availability/part.ts';
import { bitOf } from './plan/half-day.ts';
import type { Candidate } from './rules.ts';

/** The part of the day in which a slot begins, in the local time of its centre. */
export function partAt({ startsAt, zone }: Pick<Candidate, 'startsAt' | 'zone'>): DayPart {
  const local = Temporal.Instant.fromEpochMilliseconds(startsAt.getTime()).toZonedDateTimeISO(zone);
  return partOf(local.toPlainTime().toString());
}

/** The half-day of the week to which a slot belongs, in the local time of its centre, as a bit. */
export function weekBitOf(at: Pick<Candidate, 'startsAt' | 'zone' | 'day'>): number {
  return bitOf(Date.parse(at.day) / 86_400_000, partAt(at) === 'AFTERNOON');
}
