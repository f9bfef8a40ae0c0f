import { anyOf } from '@vigie/chassis/any-of';
import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { and, inArray } from 'drizzle-orm';
import { withdrawFreeSlots } from '../availability/close.ts';
import { availability } from '../availability/table.ts';
import { employee } from '../employee/table.ts';
import { slot } from '../slot/table.ts';
import { fallDueAgain } from '../visit/again.ts';
import { announce } from '../visit/announce.ts';
import { statesBefore } from '../visit/state.ts';
import { visit, type VisitRow } from '../visit/table.ts';
import { covered, type Terms } from './covers.ts';
import { inLegalOrder } from './order.ts';
import { findAppointmentsIn } from './queries.ts';
import { closure } from './table.ts';

const task = 'close-half-days';

/** What a closure gave up, and what is due in its place. */
export interface Shut {
  id: string;
  /** Appointments that were there when the last free slot had gone. */
  found: number;
  /** Those given up, who chooses another slot first at the head; `next` is the visit that is due in its place. */
  given: { visit: VisitRow; next: string }[];
}

/**
 * Shuts half-days: no slot is given any more, the appointments are given up by the service, the same visits are due at
 * once. They look for another slot one after the other, in legal priority.
 */
export async function shut(
  tx: ActorTransaction,
  terms: Terms & { reason: string },
  closedBy: string,
  today: CivilDate,
): Promise<Shut> {
  const which = covered(terms);
  // First no slot is given any more, so that nobody books between the counting and the closing.
  await asJobWithin(tx, { task }, () => withdrawFreeSlots(tx, which));
  const appointments = await findAppointmentsIn(tx, which);
  const id = newId();
  await tx.insert(closure).values({ id, ...terms, closedBy });
  const { firstDay, lastDay } = terms;
  const details = { firstDay, lastDay, appointments: appointments.length };
  await audit(tx, { action: 'half-days.closed', targetId: id, details });
  const left = await giveUp(tx, appointments, id);
  const given = await asJobWithin(tx, { task }, async () => {
    await shutSlots(tx, left);
    await tx.update(availability).set({ closed: true, closureId: id }).where(which);
    const dueAgain: Shut['given'] = [];
    for (const each of inLegalOrder(left, await profilesOf(tx, left), today)) {
      // The service's own closure refuses no day: lifted, it is as good as another.
      dueAgain.push({
        visit: each,
        next: await fallDueAgain(tx, { ...each, day: null }, `closure:${id}`),
      });
    }
    return dueAgain;
  });
  return { id, found: appointments.length, given };
}

/** @returns those that were still there to be given up */
async function giveUp(
  tx: ActorTransaction,
  appointments: readonly VisitRow[],
  closureId: string,
): Promise<VisitRow[]> {
  if (appointments.length === 0) return [];
  const given = await tx
    .update(visit)
    .set({ status: 'CANCELLED_BY_SERVICE', slotId: null, closureId })
    .where(
      and(
        anyOf(
          visit.id,
          appointments.map(({ id }) => id),
        ),
        inArray(visit.status, statesBefore('CANCELLED_BY_SERVICE')),
      ),
    )
    .returning();
  for (const each of given) {
    const { id: targetId, accountId } = each;
    await audit(tx, { action: 'visit.cancelled-by-service', accountId, targetId });
    await announce(tx, each);
  }
  return given;
}

async function shutSlots(tx: ActorTransaction, given: readonly VisitRow[]): Promise<void> {
  const ids = given.map(({ id }) => id);
  await tx
    .update(slot)
    .set({ status: 'busy-unavailable', visitId: null })
    .where(anyOf(slot.visitId, ids));
}

async function profilesOf(tx: ActorTransaction, visits: readonly VisitRow[]) {
  const ids = [...new Set(visits.map(({ employeeId }) => employeeId))];
  const rows = await tx
    .select({ id: employee.id, profile: employee.profile })
    .from(employee)
    .where(anyOf(employee.id, ids));
  return new Map(rows.map(({ id, profile }) => [id, profile]));
}
