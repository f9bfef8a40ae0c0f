import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { literally, searchable } from '@vigie/chassis/search';
import { and, eq, isNull, or, sql } from 'drizzle-orm';
import { isSlip, resemblesAtBirth } from '../import/decide/resemblance.ts';
import { employee, employeeIdentity, type EmployeeRow } from './table.ts';

/** Whom somebody is about to declare. */
export interface Named {
  lastName: string;
  firstName: string;
  birthDate: CivilDate;
}

/** People who stand in a list at most: more of them say that nothing tells them apart. */
const shown = 5;

/**
 * People of the account, closed ones included, who are nearly the same as somebody about to be declared, by the same
 * measure as imports. Namesakes born the same day are no question: they are refused as duplicates.
 */
export async function findSimilar(
  tx: ActorTransaction,
  accountId: string,
  named: Named,
): Promise<EmployeeRow[]> {
  const name = searchable(named.lastName, named.firstName);
  const rows = await tx
    .select({ employment: employee, identity: employeeIdentity })
    .from(employeeIdentity)
    .innerJoin(employee, eq(employee.id, employeeIdentity.employeeId))
    .where(
      and(
        eq(employeeIdentity.accountId, accountId),
        isNull(employee.withdrawnAt),
        or(
          eq(employeeIdentity.birthDate, named.birthDate),
          sql`${employeeIdentity.searchable} like ${`${literally(name)} %`}`,
        ),
      ),
    );
  return rows
    .filter(({ identity }) => {
      const known = searchable(identity.lastName, identity.firstName);
      if (known === name)
        return isSlip(identity.birthDate, named.birthDate) && !sameDay(identity, named);
      return sameDay(identity, named) && resemblesAtBirth({ ...named, usedName: null }, identity);
    })
    .slice(0, shown);
}

function sameDay(one: { birthDate: CivilDate }, other: { birthDate: CivilDate }): boolean {
  return one.birthDate === other.birthDate;
}
