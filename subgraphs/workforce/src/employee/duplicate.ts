import type { ActorTransaction } from '@vigie/chassis/database';
import { searchable } from '@vigie/chassis/search';
import { and, eq, getTableColumns, isNull } from 'drizzle-orm';
import type { EmployeeFacts } from './facts.ts';
import { employee, employeeIdentity } from './table.ts';

/** Somebody of the account with the same names, accents and capitals apart, born the same day; their id. */
export async function findNamesake(
  tx: ActorTransaction,
  accountId: string,
  facts: Pick<EmployeeFacts, 'lastName' | 'firstName' | 'birthDate'>,
): Promise<string | null> {
  const rows = await tx
    .select(getTableColumns(employeeIdentity))
    .from(employeeIdentity)
    .innerJoin(employee, eq(employee.id, employeeIdentity.employeeId))
    .where(
      and(
        eq(employeeIdentity.accountId, accountId),
        eq(employeeIdentity.birthDate, facts.birthDate),
        isNull(employee.withdrawnAt),
      ),
    );
  const name = searchable(facts.lastName, facts.firstName);
  const same = rows.find((row) => searchable(row.lastName, row.firstName) === name);
  return same?.employeeId ?? null;
}
