import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { containing, searchable } from '@vigie/chassis/search';
import { and, asc, eq, isNull, like, not } from 'drizzle-orm';
import { hasStatus } from '../status.ts';
import { employee, employeeIdentity, type EmployeeRow } from '../table.ts';

/** With fewer characters half of everybody would be found. */
const fewestCharacters = 3;

const mostFound = 20;

/** Employees of all accounts open to the actor in whose name or number a text is found, present ones first. */
export function findNamed(
  tx: ActorTransaction,
  search: string,
  first: number,
  today: CivilDate,
): Promise<EmployeeRow[]> {
  if (searchable(search).length < fewestCharacters) return Promise.resolve([]);
  return tx
    .select({ employment: employee, identity: employeeIdentity })
    .from(employeeIdentity)
    .innerJoin(employee, eq(employee.id, employeeIdentity.employeeId))
    .where(and(like(employeeIdentity.searchable, containing(search)), isNull(employee.withdrawnAt)))
    .orderBy(
      not(hasStatus('ACTIVE', today)),
      asc(employeeIdentity.lastName),
      asc(employeeIdentity.firstName),
      asc(employee.id),
    )
    .limit(Math.min(Math.max(first, 1), mostFound));
}
