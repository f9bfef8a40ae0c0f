import { anyOf } from '@vigie/chassis/any-of';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import type { EmployeeSelection } from '../../generated/resolvers.ts';
import { employee } from '../table.ts';
import { matching, plainly, type Matching } from './filter.ts';

/** As many as one page of a list holds; whoever wants more takes all that a filter finds. */
const mostEmployees = 200;
const mostAccounts = 500;

export function isTooLarge({ accountIds, employees }: EmployeeSelection): boolean {
  return accountIds.length > mostAccounts || (employees ?? []).length > mostEmployees;
}

/** Accounts of a selection that can exist. */
export function accountsOf({ accountIds }: EmployeeSelection): string[] {
  return [...new Set(accountIds.filter(isId))];
}

/** Who is chosen among the employees of those accounts. */
export function chosen(
  tx: ActorTransaction,
  selection: EmployeeSelection,
  today: CivilDate,
): Promise<Matching> {
  const { employees, filter } = selection;
  if (!employees) return matching(tx, accountsOf(selection), filter ?? {}, today);
  const ids = employees.map(({ id }) => id).filter(isId);
  return Promise.resolve({ where: anyOf(employee.id, ids), from: plainly });
}
