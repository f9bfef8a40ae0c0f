import type { ActorTransaction } from '@vigie/chassis/database';
import { and, eq, notExists, sql } from 'drizzle-orm';
import { unavailability } from './table.ts';

/** What was said of somebody announced holds for the employee that they turned out to be, unless more is known there. */
export async function handOverUnavailability(
  tx: ActorTransaction,
  from: string,
  to: string,
): Promise<void> {
  const known = tx
    .select({ one: sql`1` })
    .from(sql`${unavailability} as known`)
    .where(sql`known.employee_id = ${to}`);
  await tx
    .update(unavailability)
    .set({ employeeId: to })
    .where(and(eq(unavailability.employeeId, from), notExists(known)));
}
