import type { ActorTransaction } from '@vigie/chassis/database';
import { searchable } from '@vigie/chassis/search';
import { writePeriods } from '../assignment/commands.ts';
import type { OwnSituation } from '../assignment/table.ts';
import type { EmployeeFacts } from './facts.ts';
import { confidentialSituation, employee, employeeIdentity, type EmploymentRow } from './table.ts';

export interface NewEmployee {
  id: string;
  /** From which its changes are counted: an announced hire was told of under the same id before. */
  version: number;
  accountId: string;
  facts: EmployeeFacts;
  /** Situations in force: the post's and the person's own. */
  open: string[];
  /** What of them is the person's own; all of them when the post carries none. */
  own?: OwnSituation[];
  confidential: string[];
  confidentialReasons?: ReadonlyMap<string, string>;
  jobPostId: string | null;
  hasNationalNumber: boolean;
  profile: EmploymentRow['profile'];
}

/** Writes the rows of a new employee. */
export async function insertEmployee(
  tx: ActorTransaction,
  newcomer: NewEmployee,
): Promise<EmploymentRow> {
  const [row] = await insertEmployees(tx, [newcomer]);
  if (!row) throw new Error('The employee was not written');
  return row;
}

/** Writes the rows of new employees, in the same few statements however many they are. */
export async function insertEmployees(
  tx: ActorTransaction,
  newcomers: readonly NewEmployee[],
): Promise<EmploymentRow[]> {
  if (newcomers.length === 0) return [];
  const rows = await tx.insert(employee).values(newcomers.map(employmentOf)).returning();
  await tx.insert(employeeIdentity).values(
    newcomers.map(({ id, accountId, facts }) => ({
      employeeId: id,
      accountId,
      ...identityOf(facts),
    })),
  );
  const hidden = newcomers.flatMap(
    ({ id, accountId, confidential, confidentialReasons, facts: { startDate } }) =>
      confidential.map((code) => ({
        ...{ employeeId: id, accountId, code, since: startDate },
        reason: confidentialReasons?.get(code) ?? null,
      })),
  );
  if (hidden.length > 0) await tx.insert(confidentialSituation).values(hidden);
  await writePeriods(
    tx,
    newcomers.map(({ id, accountId, jobPostId, open, own, facts: { startDate } }) => ({
      ...{ employeeId: id, accountId, jobPostId, situations: open, fromDay: startDate },
      ownSituations: own ?? open.map((code) => ({ code, effect: 'ADDED', reason: null })),
    })),
  );
  return rows;
}

function employmentOf({
  id,
  version,
  accountId,
  facts: { contract, startDate, endDate },
  open,
  jobPostId,
  hasNationalNumber,
  profile,
}: NewEmployee): typeof employee.$inferInsert {
  return {
    ...{ id, accountId, contract, startDate, endDate, jobPostId, situations: open },
    ...{ hasNationalNumber, profile, version },
  };
}

/** The identity columns that follow from the facts. */
export function identityOf(
  facts: EmployeeFacts,
): Omit<typeof employeeIdentity.$inferInsert, 'employeeId' | 'accountId'> {
  const { lastName, usedName, firstName, birthDate, sex, email, employeeNumber } = facts;
  return {
    lastName,
    usedName,
    firstName,
    birthDate,
    sex,
    email,
    employeeNumber,
    // Either name is found before and after the first name.
    searchable: searchable(
      ...[lastName, firstName, lastName, usedName, firstName, usedName, employeeNumber],
    ),
  };
}
