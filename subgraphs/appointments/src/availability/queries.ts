import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { and, asc, between, eq, getTableColumns, inArray, sql, type SQL } from 'drizzle-orm';
import { slot } from '../slot/table.ts';
import { attended, booked } from '../visit/state.ts';
import { shownVisit, visit, type ShownVisit } from '../visit/table.ts';
import { availability, type AvailabilityRow } from './table.ts';

/** A half-day with what its slots hold. */
export type HalfDay = AvailabilityRow & { slots: number; free: number };

/** Half-days with their slots counted. */
const counted = (tx: ActorTransaction, which: SQL | undefined) =>
  tx
    .select({
      ...getTableColumns(availability),
      slots: sql<number>`count(${slot.id})::int`,
      free: sql<number>`count(*) filter (where ${slot.status} = 'free')::int`,
    })
    .from(availability)
    .leftJoin(slot, eq(slot.availabilityId, availability.id))
    .where(which)
    .groupBy(availability.id)
    .orderBy(asc(availability.day), asc(availability.fromTime), asc(availability.id));

/** Of whom and of which place half-days are asked for; all of them without. */
interface Where {
  practitionerId?: string | null | undefined;
  centreId?: string | null | undefined;
}

/** Half-days of seven days, in the order of days and hours. */
export async function listHalfDays(
  tx: ActorTransaction,
  from: CivilDate,
  { practitionerId = null, centreId = null }: Where,
): Promise<HalfDay[]> {
  const named = [practitionerId, centreId].filter((id) => id !== null);
  if (!named.every(isId)) return [];
  const who = practitionerId === null ? undefined : eq(availability.practitionerId, practitionerId);
  const where = centreId === null ? undefined : eq(availability.centreId, centreId);
  return counted(tx, and(between(availability.day, from, addDays(from, 6)), who, where));
}

export async function findHalfDays(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(HalfDay | null)[]> {
  return inOrderOf(ids, await counted(tx, anyOf(availability.id, ids)), (row) => row.id);
}

/** Appointments of each half-day, those that are over included, in the order of the hours. */
export async function findVisitsIn(
  tx: ActorTransaction,
  halfDayIds: readonly string[],
): Promise<ShownVisit[][]> {
  const rows = await tx
    .select({ ...shownVisit, halfDayId: slot.availabilityId })
    .from(visit)
    .innerJoin(slot, eq(slot.id, visit.slotId))
    .where(
      and(anyOf(slot.availabilityId, halfDayIds), inArray(visit.status, [...booked, ...attended])),
    )
    .orderBy(asc(visit.startsAt), asc(visit.id));
  return groupedBy(halfDayIds, rows, (row) => row.halfDayId);
}

/** When the slots of each half-day begin that are free, in the order of the hours. */
export async function findOpenings(
  tx: ActorTransaction,
  halfDayIds: readonly string[],
): Promise<Date[][]> {
  const rows = await tx
    .select({ halfDayId: slot.availabilityId, startsAt: slot.startsAt })
    .from(slot)
    .where(and(anyOf(slot.availabilityId, halfDayIds), eq(slot.status, 'free')))
    .orderBy(asc(slot.startsAt));
  return groupedBy(halfDayIds, rows, (row) => row.halfDayId).map((free) =>
    free.map(({ startsAt }) => startsAt),
  );
}
