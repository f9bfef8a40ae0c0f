import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, desc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { dayConstant } from '../day-constant.ts';
import { employee } from '../employee/table.ts';
import type { AbsenceCounts } from '../generated/resolvers.ts';
import {
  absence,
  absenceCause,
  returnVisitRequest,
  type AbsenceRow,
  type CauseRow,
  type RequestRow,
} from './table.ts';

export async function findAbsences(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(AbsenceRow | null)[]> {
  const rows = await tx.select().from(absence).where(anyOf(absence.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** The absence, locked until the command ends, so that two changes follow each other. */
export async function lockAbsence(tx: ActorTransaction, id: string): Promise<AbsenceRow | null> {
  const [row] = await tx.select().from(absence).where(eq(absence.id, id)).for('update');
  return row ?? null;
}

/** Absences of each employee, latest first; those declared by mistake, or that never come, are left out. */
export async function findAbsencesOf(
  tx: ActorTransaction,
  employeeIds: readonly string[],
): Promise<AbsenceRow[][]> {
  const rows = await tx
    .select()
    .from(absence)
    .where(
      and(
        anyOf(absence.employeeId, employeeIds),
        isNull(absence.withdrawnAt),
        comes(sql`${absence}`),
      ),
    )
    .orderBy(desc(absence.firstDay));
  return groupedBy(employeeIds, rows, (row) => row.employeeId);
}

/** The cause of each absence; null where the actor may not read it. */
export async function findCauses(
  tx: ActorTransaction,
  absenceIds: readonly string[],
): Promise<(CauseRow | null)[]> {
  const rows = await tx
    .select()
    .from(absenceCause)
    .where(anyOf(absenceCause.absenceId, absenceIds));
  return inOrderOf(absenceIds, rows, (row) => row.absenceId);
}

/** The request of each absence for its return visit; null where nobody has asked. */
export async function findRequests(
  tx: ActorTransaction,
  absenceIds: readonly string[],
): Promise<(RequestRow | null)[]> {
  const rows = await tx
    .select()
    .from(returnVisitRequest)
    .where(anyOf(returnVisitRequest.absenceId, absenceIds));
  return inOrderOf(absenceIds, rows, (row) => row.absenceId);
}

/** False for an absence that begins after the last day of work: it never comes, unless the leaving is undone. */
export function comes(row: SQL): SQL {
  return sql`not exists (select from ${employee} where ${employee.id} = ${row}.employee_id
    and ${employee.leftOn} < ${row}.first_day)`;
}

/** True for an absence of somebody who has left: it ended with the employment, and nobody comes back from it. */
export function endedByLeaving(row: SQL): SQL {
  return sql`exists (select from ${employee} where ${employee.id} = ${row}.employee_id
    and ${employee.leftOn} < (select clock.today()))`;
}

/** Absences of each account, counted; null where the actor may not read them. */
export async function countAbsences(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<(AbsenceCounts | null)[]> {
  const rows = await tx.execute<AbsenceCounts & { id: string }>(sql`
    with today as materialized (select clock.today() as day)
    select account.id,
      count(*) filter (where counted.last_day is null or counted.last_day >= today.day)::int as current,
      count(*) filter (where counted.returned_on is null and counted.last_day is not null)::int as returning,
      count(*) filter (where counted.returned_on is null and counted.last_day < today.day)::int as "toConfirm",
      count(*) filter (where ${toRequest(sql`counted`)})::int as "toRequest"
    from today, unnest(string_to_array(${accountIds.join()}, ',')::uuid[]) as account (id)
    left join ${absence} as counted on counted.account_id = account.id and counted.withdrawn_at is null
      and ${comes(sql`counted`)} and not ${endedByLeaving(sql`counted`)}
    where access.allows(account.id, 'absences:read')
    group by account.id`);
  return inOrderOf(accountIds, rows, (row) => row.id);
}

/** Of several accounts together. */
export function absencesTogether(counts: readonly (AbsenceCounts | null)[]): AbsenceCounts {
  const sum = (of: 'current' | 'returning' | 'toConfirm' | 'toRequest') =>
    counts.reduce((total, each) => total + (each?.[of] ?? 0), 0);
  return {
    ...{ current: sum('current'), returning: sum('returning') },
    ...{ toConfirm: sum('toConfirm'), toRequest: sum('toRequest') },
  };
}

/**
 * True for an absence whose return visit is due and was not asked for, of somebody who has not left before it; fits the
 * index `return_visits_due`.
 */
export function toRequest(row: SQL): SQL {
  return sql`${row}.return_visit_by is not null
    and not exists (select from ${returnVisitRequest} where ${returnVisitRequest.absenceId} = ${row}.id)
    and not exists (select from ${employee} where ${employee.id} = ${row}.employee_id
      and (${employee.leftOn} <= (select clock.today()) or ${employee.leftOn} < ${row}.return_visit_by))`;
}

/**
 * An absence whose return visit waits to be asked for, in lists of employees and counts of them.
 * @param by its last legal day lies no later
 */
export function returnToRequest(by?: CivilDate): SQL {
  const pressing = by ? sql` and ${absence.returnVisitBy} <= ${dayConstant(by)}` : sql``;
  return sql`(${absence.withdrawnAt} is null and ${toRequest(sql`${absence}`)}${pressing})`;
}

/** Absences of each employee whose return visit waits to be asked for, the most pressing first. */
export async function findReturnsToRequest(
  tx: ActorTransaction,
  employeeIds: readonly string[],
): Promise<AbsenceRow[][]> {
  const rows = await tx
    .select()
    .from(absence)
    .where(and(anyOf(absence.employeeId, employeeIds), returnToRequest()))
    .orderBy(asc(absence.returnVisitBy), asc(absence.id));
  return groupedBy(employeeIds, rows, (row) => row.employeeId);
}

/** For each account whether the actor may ask for visits there. */
export async function findRequestable(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<boolean[]> {
  const rows = await tx.execute<{ id: string; allowed: boolean }>(sql`
    select id, access.allows(id, 'visits:request') as allowed
    from unnest(string_to_array(${accountIds.join()}, ',')::uuid[]) as id`);
  return accountIds.map((id) => rows.some((row) => row.id === id && row.allowed));
}
