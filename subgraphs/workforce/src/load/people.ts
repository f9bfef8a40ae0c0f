import { anyOf } from '@vigie/chassis/any-of';
import type { ActorTransaction } from '@vigie/chassis/database';
import { searchable } from '@vigie/chassis/search';
import { and, eq, isNull } from 'drizzle-orm';
import { employee, employeeIdentity } from '../employee/table.ts';

/** Somebody on file, as far as their past visits need them. */
export interface PersonOnFile {
  id: string;
  accountId: string;
  firstName: string;
  lastName: string;
  usedName: string | null;
  birthDate: string;
  employeeNumber: string | null;
  startDate: string;
  profile: 'SI' | 'SIA' | 'SIR';
}

/** Everybody of some accounts. */
export function findPeopleOf(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<PersonOnFile[]> {
  const { firstName, lastName, usedName, birthDate, employeeNumber } = employeeIdentity;
  const { id, accountId, startDate, profile } = employee;
  return tx
    .select({
      ...{ id, accountId, startDate, profile },
      ...{ firstName, lastName, usedName, birthDate, employeeNumber },
    })
    .from(employee)
    .innerJoin(employeeIdentity, eq(employeeIdentity.employeeId, employee.id))
    .where(and(anyOf(employee.accountId, accountIds), isNull(employee.withdrawnAt)));
}

/** By the number that the company gave them; without one by name and day of birth. */
export function matches(
  person: PersonOnFile,
  { employeeNumber, lastName, firstName, birthDate }: Sought,
): boolean {
  if (employeeNumber) return person.employeeNumber === employeeNumber;
  const name = searchable(lastName, firstName);
  return person.birthDate === birthDate && searchable(person.lastName, person.firstName) === name;
}

/** How a row names somebody. */
export interface Sought {
  employeeNumber: string | null;
  lastName: string;
  firstName: string;
  birthDate: string | null;
}
