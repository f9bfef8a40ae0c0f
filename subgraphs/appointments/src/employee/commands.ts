import type { ActorTransaction } from '@vigie/chassis/database';
import type { EmployeeChanged } from '@vigie/chassis/events';
import { searchable } from '@vigie/chassis/search';
import { lt, lte } from 'drizzle-orm';
import { keepRhythm } from '../due/commands.ts';
import { handOverVisits, reconcileVisits } from '../visit/reconcile.ts';
import { employee, type EmployeeRow } from './table.ts';

/**
 * Takes an event of workforce: the copy, the visits that follow from it and the jobs that plan them change together.
 * An older version than the known one, or the same again, has no effect: events may come twice and in any order.
 */
export async function receiveEmployee(tx: ActorTransaction, event: EmployeeChanged): Promise<void> {
  if (!(await keepCopy(tx, event))) return;
  await keepRhythm(tx, event);
  if (event.goesOnAs !== undefined) await handOverVisits(tx, event, event.goesOnAs);
  await reconcileVisits(tx, event);
}

async function keepCopy(tx: ActorTransaction, event: EmployeeChanged): Promise<boolean> {
  const row: EmployeeRow = {
    id: event.employeeId,
    accountId: event.accountId,
    firstName: event.firstName,
    lastName: event.lastName,
    usedName: event.usedName,
    searchable: searchableNames(event),
    startDate: event.startDate,
    leftOn: event.leftOn,
    profile: event.profile,
    version: event.version,
  };
  const kept = await tx
    .insert(employee)
    .values(row)
    .onConflictDoUpdate({
      target: employee.id,
      set: row,
      setWhere: lt(employee.version, row.version),
    })
    .returning({ id: employee.id });
  return kept.length > 0;
}

/** First name on both sides of each family name: people type either first. */
export function searchableNames(
  names: Pick<EmployeeChanged, 'firstName' | 'lastName' | 'usedName'>,
): string {
  const { firstName, lastName, usedName } = names;
  return searchable(firstName, lastName, firstName, usedName, usedName && firstName);
}

/** Writes copies anew from their source: also over the same version, whatever became of it here. No visit changes. */
export async function renewEmployees(
  tx: ActorTransaction,
  rows: readonly Omit<EmployeeRow, 'searchable'>[],
): Promise<void> {
  for (const told of rows) {
    const row: EmployeeRow = { ...told, searchable: searchableNames(told) };
    await tx
      .insert(employee)
      .values(row)
      .onConflictDoUpdate({
        target: employee.id,
        set: row,
        setWhere: lte(employee.version, row.version),
      });
  }
}
