import { anyOf } from '@vigie/chassis/any-of';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { asc } from 'drizzle-orm';
import { findConfidentialSituations } from '../../employee/queries.ts';
import {
  employee,
  employeeIdentity,
  type EmploymentRow,
  type IdentityRow,
} from '../../employee/table.ts';

/** An employee whole, with what only some may read. */
export interface EmployeeState {
  employment: EmploymentRow;
  identity: IdentityRow;
  confidential: string[];
}

/** Employees of one account, locked until the transaction ends. */
export async function lockStates(
  tx: ActorTransaction,
  accountId: string,
  ids: readonly string[],
): Promise<Map<string, EmployeeState>> {
  const employments = await tx
    .select()
    .from(employee)
    .where(anyOf(employee.id, ids))
    .orderBy(asc(employee.id))
    .for('update');
  const identities = await tx
    .select()
    .from(employeeIdentity)
    .where(anyOf(employeeIdentity.employeeId, ids));
  const confidential = await asJobWithin(tx, { task: 'compare-import', accountId }, () =>
    findConfidentialSituations(tx, ids),
  );
  const identityOf = new Map(identities.map((identity) => [identity.employeeId, identity]));
  const codesOf = new Map(
    ids.map((id, index) => [id, (confidential[index] ?? []).map(({ code }) => code)]),
  );
  return new Map(
    employments.flatMap((employment) => {
      const identity = identityOf.get(employment.id);
      if (!identity) return [];
      const state = { employment, identity, confidential: codesOf.get(employment.id) ?? [] };
      return [[employment.id, state] as const];
    }),
  );
}
