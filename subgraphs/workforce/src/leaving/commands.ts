import type { ActorTransaction } from '@vigie/chassis/database';
import { eq, sql } from 'drizzle-orm';
import type { EmploymentRow } from '../employee/table.ts';
import { leaving, type LeavingRow } from './table.ts';

/** Notes why somebody leaves; another day or reason takes the place of the first. */
export async function noteLeaving(
  tx: ActorTransaction,
  { id: employeeId, accountId, version: employeeVersion }: EmploymentRow,
  reason: LeavingRow['reason'],
): Promise<void> {
  const noted = { reason, employeeVersion, notedAt: sql`clock.now()` };
  await tx
    .insert(leaving)
    .values({ employeeId, accountId, ...noted })
    .onConflictDoUpdate({ target: leaving.employeeId, set: noted });
}

/** Nobody leaves any more. */
export async function forgetLeaving(tx: ActorTransaction, employeeId: string): Promise<void> {
  await tx.delete(leaving).where(eq(leaving.employeeId, employeeId));
}
