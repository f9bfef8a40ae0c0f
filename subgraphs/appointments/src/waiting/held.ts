import { sql, type SQL } from 'drizzle-orm';

/**
 * A slot that is offered to somebody waiting is kept for them until they have answered, or the time to answer is over:
 * by the clock, so that nothing has to run for it to be free again.
 * @param slotId column of the slot
 * @param visitId the visit that looks: what is offered to itself it may have
 */
export function offeredToNobodyElse(slotId: SQL, visitId: string): SQL {
  return sql`not exists (select from appointments.slot_offer held where held.slot_id = ${slotId}
    and held.state = 'OPEN' and held.until > clock.now() and held.visit_id <> ${visitId}::uuid)`;
}
