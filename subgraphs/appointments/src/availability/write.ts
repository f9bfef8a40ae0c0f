import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { inParts } from '../in-parts.ts';
import { slotsOf } from '../slot/rules.ts';
import { slot, type SlotRow } from '../slot/table.ts';
import type { Session } from './rules.ts';
import { availability } from './table.ts';

/** A half-day to write: in the zone of its centre, of a week or alone, closed from its beginning or open. */
export interface NewHalfDay extends Session {
  zone: string;
  weeklyHalfDayId?: string;
  closureId?: string | null;
}

/**
 * Writes half-days and the slots that they give. What stands already, or where the practitioner is elsewhere at these
 * hours, is left out.
 * @returns how many were written
 */
export async function writeHalfDays(
  tx: ActorTransaction,
  halfDays: readonly NewHalfDay[],
): Promise<number> {
  let written = 0;
  for (const part of inParts(halfDays.map((halfDay) => ({ id: newId(), halfDay })))) {
    const rows = await tx
      .insert(availability)
      .values(part.map(({ id, halfDay }) => ({ id, ...rowOf(halfDay) })))
      .onConflictDoNothing()
      .returning({ id: availability.id });
    const fresh = new Set(rows.map(({ id }) => id));
    const slots = part.flatMap(({ id, halfDay }) => (fresh.has(id) ? slotRows(id, halfDay) : []));
    for (const each of inParts(slots)) await tx.insert(slot).values(each);
    written += fresh.size;
  }
  return written;
}

function rowOf({ zone: _, from, until, closureId = null, ...rest }: NewHalfDay) {
  const hours = { fromTime: from, untilTime: until };
  return { ...rest, ...hours, closureId, closed: closureId !== null };
}

function slotRows(availabilityId: string, halfDay: NewHalfDay): SlotRow[] {
  const { practitionerId, centreId, day, zone, closureId } = halfDay;
  return slotsOf(halfDay, zone).map((span) => ({
    ...{ id: newId(), availabilityId, practitionerId, centreId, day },
    ...span,
    status: closureId ? ('busy-unavailable' as const) : ('free' as const),
    visitId: null,
  }));
}
