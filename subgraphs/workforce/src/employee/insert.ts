import type { ActorTransaction } from '@vigie/chassis/database';
import { searchable } from '@vigie/chassis/search';
import type { EmployeeFacts } from './facts.ts';
import { confidentialSituation, employee, employeeIdentity, type EmploymentRow } from './table.ts';

export interface NewEmployee {
  id: string;
  /** From which its changes are counted: an announced hire was told of under the same id before. */
  version: number;
  accountId: string;
  facts: EmployeeFacts;
  open: string[];
  confidential: string[];
  jobPostId: string | null;
  hasNationalNumber: boolean;
  profile: EmploymentRow['profile'];
}

/** Writes the rows of a new employee. */
export async function insertEmployee(
  tx: ActorTransaction,
  {
    id,
    version,
    accountId,
    facts,
    open,
    confidential,
    jobPostId,
    hasNationalNumber,
    profile,
  }: NewEmployee,
): Promise<EmploymentRow> {
  const { contract, startDate, endDate } = facts;
  const [row] = await tx
    .insert(employee)
    .values({
      id,
      accountId,
      contract,
      startDate,
      endDate,
      jobPostId,
      situations: open,
      hasNationalNumber,
      profile,
      version,
    })
    .returning();
  if (!row) throw new Error('The employee was not written');
  await tx.insert(employeeIdentity).values({ employeeId: id, accountId, ...identityOf(facts) });
  if (confidential.length > 0) {
    await tx
      .insert(confidentialSituation)
      .values(confidential.map((code) => ({ employeeId: id, accountId, code })));
  }
  return row;
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
