import type { CivilDate } from '@vigie/chassis/civil-date';
import type { Preparation } from '../planning/search.ts';
import type { HeldSlot } from '../placement/queries.ts';
import { isAway } from '../unavailability/rules.ts';
import { isBooked } from '../visit/state.ts';
import type { VisitRow } from '../visit/table.ts';
import type { ReplacementRefusal } from './refusal.ts';

/** Longest reason of the service, in characters. */
const longestReason = 500;

/** Why an appointment is nobody else's to have; null where it is. */
export function appointmentProblem(
  { status, absenceToldAt, cancellableUntil }: VisitRow,
  now: Date,
): ReplacementRefusal | null {
  if (!isBooked(status) || cancellableUntil === null) {
    return { code: 'NOT_PLANNED', field: null };
  }
  if (absenceToldAt !== null) return { code: 'ALREADY_TOLD', field: null };
  return now > cancellableUntil ? { code: 'TOO_LATE', field: null } : null;
}

/**
 * Whether a visit may be brought to an appointment: it waits for one, or has a tentative one that is later. What somebody
 * was told of, or chose, stays where it is.
 */
export function mayBeBrought(
  { status, locked, startsAt, absenceToldAt }: VisitRow,
  at: Date,
): boolean {
  if (absenceToldAt !== null) return false;
  const tentative = status === 'PLANNED' && !locked && startsAt !== null && startsAt > at;
  return status === 'TO_PLAN' || tentative;
}

/**
 * Whether a visit can be held in the slot of an appointment: by this practitioner, in that time, while the person is
 * employed and can come, and within the legal dates. Of a visit that is late already, every day is.
 */
export function suits(
  { wish, bounds, length, visit }: Preparation,
  slot: HeldSlot,
  today: CivilDate,
): boolean {
  const { day, practitionerKind, placeKind } = slot;
  const minutes = practitionerKind === 'NURSE' ? length.nurse : length.physician;
  const held = wish.performers.includes(practitionerKind);
  const fits = minutes !== null && minutes <= slot.minutes;
  const early = visit.earliestDate !== null && day < visit.earliestDate;
  const late = day > wish.latestDate && wish.latestDate >= today;
  const gone = bounds.until !== null && day > bounds.until;
  const away = bounds.excludedDays.includes(day) || isAway(bounds.unavailable, slot);
  // Whether somebody else consents to be seen at a distance is not the employer's to learn.
  const there = placeKind !== 'REMOTE';
  return there && held && fits && !early && !late && !gone && !away;
}

/** A reason that must be there. */
export function reasonRefusals(reason: string): ReplacementRefusal[] {
  if (reason === '') return [{ code: 'REQUIRED', field: 'reason' }];
  return reason.length > longestReason ? [{ code: 'TOO_LONG', field: 'reason' }] : [];
}
