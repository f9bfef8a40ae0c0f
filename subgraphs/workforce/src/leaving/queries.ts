import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { eq, sql } from 'drizzle-orm';
import { setting } from '../setting/table.ts';
import { leaving, type LeavingRow } from './table.ts';

/** A leaving with the last instant at which it can be undone with all that followed from it. */
export type Undoable = LeavingRow & { undoUntil: Date; undoable: boolean };

/** The leaving of each employee, where the actor may read it. */
export async function findLeavings(
  tx: ActorTransaction,
  employeeIds: readonly string[],
): Promise<(Undoable | null)[]> {
  const rows = await tx
    .select({ row: leaving, undoDays: setting.undoDays, now: sql<string>`clock.now()` })
    .from(leaving)
    .innerJoin(setting, eq(setting.onlyRow, sql`true`))
    .where(anyOf(leaving.employeeId, employeeIds));
  const leavings = rows.map(({ row, undoDays, now }) => {
    const undoUntil = after(row, undoDays);
    return { ...row, undoUntil, undoable: new Date(now) <= undoUntil };
  });
  return inOrderOf(employeeIds, leavings, (row) => row.employeeId);
}

function after({ notedAt }: LeavingRow, days: number): Date {
  return new Date(notedAt.getTime() + days * 24 * 60 * 60 * 1000);
}
