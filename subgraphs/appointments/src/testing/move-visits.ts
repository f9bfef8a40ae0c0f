import type { ActorTransaction } from '@vigie/chassis/database';
import { eq } from 'drizzle-orm';
import { announce } from '../visit/announce.ts';
import { visit } from '../visit/table.ts';

/** Gives every visit other legal dates, some times over, as new decisions do; each change is told. */
export async function moveVisits(
  tx: ActorTransaction,
  roll: (sides: number) => number,
): Promise<void> {
  for (const { id } of await tx.select({ id: visit.id }).from(visit)) {
    for (let change = roll(6); change > 0; change--) {
      const latestDate = `2027-0${1 + roll(9)}-15`;
      const [row] = await tx.update(visit).set({ latestDate }).where(eq(visit.id, id)).returning();
      if (row) await announce(tx, row);
    }
  }
}
