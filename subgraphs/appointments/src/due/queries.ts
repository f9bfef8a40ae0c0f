import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy } from '@vigie/chassis/batch';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, eq, lte, sql } from 'drizzle-orm';
import { open } from '../visit/state.ts';
import { visit } from '../visit/table.ts';
import { dueVisit, rhythm, type DueVisitRow, type RhythmRow } from './table.ts';

export async function findRhythm(
  tx: ActorTransaction,
  employeeId: string,
): Promise<RhythmRow | null> {
  const [row] = await tx.select().from(rhythm).where(eq(rhythm.employeeId, employeeId));
  return row ?? null;
}

/** The next visits of each employee, the most pressing first. */
export async function findUpcoming(
  tx: ActorTransaction,
  employeeIds: readonly string[],
): Promise<DueVisitRow[][]> {
  const rows = await tx
    .select()
    .from(dueVisit)
    .where(anyOf(dueVisit.employeeId, employeeIds))
    .orderBy(asc(dueVisit.latestDate), asc(dueVisit.kind));
  return groupedBy(employeeIds, rows, (row) => row.employeeId);
}

/** Employees with a visit for which an appointment is to be sought by now, and none is. */
export async function findToOpen(
  tx: ActorTransaction,
  today: CivilDate,
  limit: number,
): Promise<{ employeeId: string; accountId: string }[]> {
  const states = sql.param(open.join());
  return tx
    .selectDistinct({ employeeId: dueVisit.employeeId, accountId: dueVisit.accountId })
    .from(dueVisit)
    .where(
      and(
        lte(dueVisit.opensOn, today),
        sql`not exists (select from ${visit} v where v.employee_id = ${dueVisit.employeeId}
          and v.kind = ${dueVisit.kind} and v.status = any(string_to_array(${states}, ',')))`,
      ),
    )
    .orderBy(asc(dueVisit.employeeId))
    .limit(limit);
}
