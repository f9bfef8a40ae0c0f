import type { CivilDate } from '@vigie/chassis/civil-date';
import { and, between, eq, gte, lt, type SQL } from 'drizzle-orm';
import { noon, partOf, type DayPart } from '../availability/part.ts';
import { availability } from '../availability/table.ts';
import type { ClosureRow } from './table.ts';

/** What a closure is about. */
export interface Terms {
  practitionerId: string | null;
  centreId: string | null;
  firstDay: CivilDate;
  lastDay: CivilDate;
  part: DayPart | null;
}

/** The closure that covers a half-day, if one does. */
export function coverOf(
  closures: readonly ClosureRow[],
  halfDay: { practitionerId: string; centreId: string; day: CivilDate; from: string },
): ClosureRow | undefined {
  const { practitionerId, centreId, day, from } = halfDay;
  return closures.find(
    (each) =>
      day >= each.firstDay &&
      day <= each.lastDay &&
      (each.practitionerId ?? practitionerId) === practitionerId &&
      (each.centreId ?? centreId) === centreId &&
      (each.part ?? partOf(from)) === partOf(from),
  );
}

/** The same as a condition on open half-days. */
export function covered({
  practitionerId,
  centreId,
  firstDay,
  lastDay,
  part,
}: Terms): SQL | undefined {
  return and(
    eq(availability.closed, false),
    between(availability.day, firstDay, lastDay),
    practitionerId === null ? undefined : eq(availability.practitionerId, practitionerId),
    centreId === null ? undefined : eq(availability.centreId, centreId),
    part === null ? undefined : (part === 'MORNING' ? lt : gte)(availability.fromTime, noon),
  );
}
