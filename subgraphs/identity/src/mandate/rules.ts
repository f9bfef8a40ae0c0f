import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { MandateRefusal } from '../generated/resolvers.ts';
import { mandateRoles } from '../role/mandate-roles.ts';

const day = 24 * 60 * 60 * 1000;

/** A request waits so long for its answer (milliseconds). */
export const requestLife = 30 * day;

/** Between two mails about the same request (milliseconds), and how many reminders there are at most. */
export const reminderPause = 3 * day;
export const mostReminders = 3;

/** So many days before its last one the client is told that a mandate ends. */
export const endNotice = 30;

/** A mandate begins so many days from today at most, and lasts as many from then on. */
export const furthestStart = 366;
export const longestMandate = 3 * 366;

/** Numbers in one list; the gateway takes a thousand values at once. */
export const mostNumbers = 500;

/**
 * Numbers that a firm may look up in a day, and how many of them may be nobody's: enough for any portfolio, too few to
 * find out who is a member by trying.
 */
export const lookupsPerDay = 4000;
export const unknownPerDay = 1000;

export const longestReason = 500;
export const longestName = 100;

/** Every part that can be entrusted. */
export const knownParts: readonly string[] = mandateRoles.map(({ code }) => code);

/** The asked parts in the order in which they are shown, each once. */
export function inOrder(parts: readonly string[]): string[] {
  const unknown = parts.filter((part) => !knownParts.includes(part));
  return [...knownParts.filter((part) => parts.includes(part)), ...new Set(unknown)];
}

/** What speaks against entrusting these parts. */
export function partRefusals(parts: readonly string[]): MandateRefusal[] {
  const field = 'parts';
  if (parts.length === 0) return [{ code: 'REQUIRED', field }];
  return parts.every((part) => knownParts.includes(part)) ? [] : [{ code: 'UNKNOWN_PART', field }];
}

/** What speaks against the days of a mandate. */
export function dayRefusals(
  { startsOn, endsOn }: { startsOn: CivilDate; endsOn: CivilDate | null },
  today: CivilDate,
): MandateRefusal[] {
  if (startsOn < today || startsOn > addDays(today, furthestStart)) {
    return [{ code: 'INVALID_DATE', field: 'startsOn' }];
  }
  return endRefusals(endsOn, startsOn);
}

/** What speaks against a last day; null is none. */
export function endRefusals(endsOn: CivilDate | null, earliest: CivilDate): MandateRefusal[] {
  if (endsOn === null) return [];
  const possible = endsOn >= earliest && endsOn <= addDays(earliest, longestMandate);
  return possible ? [] : [{ code: 'INVALID_DATE', field: 'endsOn' }];
}

/** When the mails about a request left. */
export interface Reminded {
  askedAt: Date;
  remindedAt: Date | null;
  reminders: number;
}

/** Whether another mail about a request may leave now. */
export function mayRemind({ askedAt, remindedAt, reminders }: Reminded, now: Date): boolean {
  const last = remindedAt ?? askedAt;
  return reminders < mostReminders && now.getTime() - last.getTime() >= reminderPause;
}
