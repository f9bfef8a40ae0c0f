import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import type { DaySpan } from '../planning/day-span.ts';
import { and, asc, eq, gte, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { absentSpan } from './away.ts';
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

/** Days on which each employee is absent, now or later: what is over keeps nobody from anything. */
export async function findAbsentSpans(
  tx: ActorTransaction,
  employeeIds: readonly string[],
): Promise<DaySpan[][]> {
  const rows = await tx
    .select()
    .from(absence)
    .where(
      and(
        anyOf(absence.employeeId, employeeIds),
        eq(absence.withdrawn, false),
        isNotNull(absence.firstDay),
        or(isNull(absence.lastDay), gte(absence.lastDay, sql`clock.today()`)),
      ),
    )
    .orderBy(asc(absence.firstDay));
  return groupedBy(employeeIds, rows, ({ employeeId }) => employeeId).map((own) =>
    own.flatMap(absentSpan),
  );
}
