import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { inParts } from '../in-parts.ts';
import { searchableNames } from './commands.ts';
import { employee, type EmployeeRow } from './table.ts';

/** An employee whose history is written before workforce has told of them. */
export interface EmployeeSeed {
  id: string;
  accountId: string;
  firstName: string;
  lastName: string;
  usedName: string | null;
  startDate: CivilDate;
  profile: EmployeeRow['profile'];
}

/** Writes copies of version 0: the first event of workforce replaces them. */
export async function seedEmployees(
  tx: ActorTransaction,
  employees: readonly EmployeeSeed[],
): Promise<void> {
  const rows = employees.map((seed) => ({
    ...seed,
    searchable: searchableNames(seed),
    version: 0,
  }));
  for (const part of inParts(rows)) await tx.insert(employee).values(part);
}
