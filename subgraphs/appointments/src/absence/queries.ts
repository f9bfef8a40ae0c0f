import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { eq } from 'drizzle-orm';
import { absence, type AbsenceRow, type ReturnKind } from './table.ts';

/** Kind of the return visit of each absence; null where the actor may not read causes. */
export async function findReturnKinds(
  tx: ActorTransaction,
  absenceIds: readonly string[],
): Promise<(ReturnKind | null)[]> {
  const rows = await tx.select().from(absence).where(anyOf(absence.id, absenceIds));
  return inOrderOf(absenceIds, rows, (row) => row.id).map((row) => row?.returnKind ?? null);
}

/** What is known of the absences of an employee. */
export function findAbsencesOf(tx: ActorTransaction, employeeId: string): Promise<AbsenceRow[]> {
  return tx.select().from(absence).where(eq(absence.employeeId, employeeId));
}
