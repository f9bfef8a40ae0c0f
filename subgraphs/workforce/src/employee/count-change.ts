import type { ActorTransaction } from '@vigie/chassis/database';
import { eq, sql } from 'drizzle-orm';
import { employee, type EmploymentRow } from './table.ts';

/** Counts a change of something that belongs to an employment: the others take the newest word only. */
export async function countChange(
  tx: ActorTransaction,
  { id, version }: Pick<EmploymentRow, 'id' | 'version'>,
): Promise<void> {
  await tx
    .update(employee)
    .set({ version: version + 1, updatedAt: sql`clock.now()` })
    .where(eq(employee.id, id));
}
