import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { exemption, type ExemptionRow } from './table.ts';

/** The exemption of each employee; null where none was granted. */
export async function findExemptions(
  tx: ActorTransaction,
  employeeIds: readonly string[],
): Promise<(ExemptionRow | null)[]> {
  const rows = await tx.select().from(exemption).where(anyOf(exemption.employeeId, employeeIds));
  return inOrderOf(employeeIds, rows, (row) => row.employeeId);
}
