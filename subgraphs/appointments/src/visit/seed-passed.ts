import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { performersOf } from '@vigie/law/visits';
import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm';
import { centre } from '../centre/table.ts';
import { employee } from '../employee/table.ts';
import { chosenExplanation } from '../placement/explanation.ts';
import { practitioner } from '../practitioner/table.ts';
import { readSetting } from '../setting/queries.ts';
import { slot } from '../slot/table.ts';
import { announce } from './announce.ts';
import { latestCancellation, noticeOf } from './cancellation.ts';
import { visit } from './table.ts';

/**
 * Gives employees whose copies stand already, each on request of the employer, the first hours of the last day on which
 * a physician saw people at a centre: nobody has said yet who came.
 */
export async function seedPassedVisits(
  tx: ActorTransaction,
  employeeIds: readonly string[],
): Promise<void> {
  const people = await tx
    .select()
    .from(employee)
    .where(inArray(employee.id, [...employeeIds]));
  const notice = noticeOf(await readSetting(tx));
  const hours = await lastHours(tx, people.length);
  for (const [index, { id: employeeId, accountId, profile }] of people.entries()) {
    const hour = hours[index];
    if (!hour) return;
    const { slotId, zone, postCode, ...appointment } = hour;
    const { day: latestDate, startsAt } = appointment;
    const [row] = await tx
      .insert(visit)
      .values({
        ...{ id: newId(), employeeId, accountId, kind: 'DEM_EMP', status: 'SUMMONED', latestDate },
        ...{ ...appointment, slotId, performers: performersOf('DEM_EMP', profile) },
        practitionerKind: 'PHYSICIAN',
        cancellableUntil: latestCancellation({ startsAt, zone, postCode }, notice),
        planningOutcome: 'IN_TIME',
        explanation: chosenExplanation({ latestDate }, appointment, 'votre service'),
        locked: true,
      })
      .returning();
    if (!row) throw new Error('A visit that was just written was not found');
    await tx.update(slot).set({ status: 'busy', visitId: row.id }).where(eq(slot.id, slotId));
    await announce(tx, row, { at: startsAt, quiet: true });
  }
}

function lastHours(tx: ActorTransaction, many: number) {
  const past = and(
    lt(slot.day, sql`clock.today()`),
    eq(practitioner.kind, 'PHYSICIAN'),
    eq(centre.kind, 'CENTRE'),
  );
  const { id: slotId, day, startsAt, endsAt, centreId, practitionerId } = slot;
  return tx
    .select({
      ...{ slotId, day, startsAt, endsAt, centreId, practitionerId },
      ...{ zone: centre.zone, postCode: centre.postCode },
    })
    .from(slot)
    .innerJoin(practitioner, eq(practitioner.id, practitionerId))
    .innerJoin(centre, eq(centre.id, centreId))
    .where(past)
    .orderBy(sql`${day} desc`, asc(startsAt), asc(practitionerId))
    .limit(many);
}
