import { newId } from '@vigie/chassis/ids';
import { withConnection, type Sql } from '../../database/connection.ts';
import { keyed } from './keyed.ts';
import type { Scenario, World } from './scenarios.ts';
import { addAppointment, ahead } from './visit-scenarios.ts';

/** A visit without appointment, and the free slot that it had. */
async function addWaiting(sql: Sql, accountId: string): Promise<{ id: string; slotId: string }> {
  const id = await addAppointment(sql, accountId, ahead);
  const [slot] = await sql<{ id: string }[]>`update appointments.slot
    set status = 'free', visit_id = null where visit_id = ${id} returning id`;
  // The version stays the first one: nobody has changed the visit.
  await sql`alter table appointments.visit disable trigger note_change`;
  await sql`update appointments.visit set status = 'TO_PLAN', slot_id = null, day = null, starts_at = null,
    ends_at = null, centre_id = null, practitioner_id = null, practitioner_kind = null,
    cancellable_until = null, planning_outcome = 'NO_SLOT' where id = ${id}`;
  await sql`alter table appointments.visit enable trigger note_change`;
  return { id, slotId: slot!.id };
}

/** The same on the waiting list, with its slot offered. */
async function addOffer(
  sql: Sql,
  accountId: string,
): Promise<{ id: string; slotId: string; offerId: string }> {
  const { id, slotId } = await addWaiting(sql, accountId);
  const [place, offerId] = [newId(), newId()];
  await sql`insert into appointments.waiting_place (id, account_id, visit_id, joined_by)
    values (${place}, ${accountId}, ${id}, ${newId()})`;
  await sql`insert into appointments.slot_offer (id, place_id, visit_id, account_id, slot_id, starts_at, ends_at,
      centre_id, practitioner_id, days_late, until)
    select ${offerId}, ${place}, ${id}, ${accountId}, id, starts_at, ends_at, centre_id, practitioner_id, 0,
      clock.now() + interval '1 day' from appointments.slot where id = ${slotId}`;
  return { id, slotId, offerId };
}

const beside = <Made>({ house, member }: World, add: (sql: Sql, id: string) => Promise<Made>) =>
  withConnection(house.database.adminUrl, (sql) => add(sql, member.accountId));

/** Visits without appointment in time: a slot that is taken, and the waiting list. */
export const waitingScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  takeSlot: async (world) => {
    const { token } = world.administrator;
    const { id, slotId } = await beside(world, addWaiting);
    return {
      accepted: { token, input: keyed({ id, version: 1, slotId }) },
      refused: { token, input: keyed({ id, version: 1, slotId: newId() }), code: 'SLOT_TAKEN' },
    };
  },

  joinWaitingList: async (world) => {
    const { token } = world.administrator;
    const { id } = await beside(world, addWaiting);
    const waiting = await beside(world, addOffer);
    return {
      accepted: { token, input: keyed({ id, version: 1 }) },
      refused: { token, input: keyed({ id: waiting.id, version: 1 }), code: 'ALREADY_WAITING' },
    };
  },

  leaveWaitingList: async (world) => {
    const { token } = world.administrator;
    const { id } = await beside(world, addOffer);
    const other = await beside(world, addWaiting);
    return {
      accepted: { token, input: keyed({ id, version: 1 }) },
      refused: { token, input: keyed({ id: other.id, version: 1 }), code: 'NOT_WAITING' },
    };
  },

  answerSlotOffer: async (world) => {
    const { token } = world.administrator;
    const { id, offerId } = await beside(world, addOffer);
    const answer = { id, version: 1, offerId, accept: true };
    return {
      accepted: { token, input: keyed(answer) },
      refused: { token, input: keyed({ ...answer, offerId: newId() }), code: 'OFFER_OVER' },
    };
  },
};
