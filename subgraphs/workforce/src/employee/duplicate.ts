import type { ActorTransaction } from '@vigie/chassis/database';
import { searchable } from '@vigie/chassis/search';
import { fingerprint } from '@vigie/chassis/secret';
import { and, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import { findHolders } from '../national-number/queries.ts';
import type { EmployeeFacts } from './facts.ts';
import { employee, employeeIdentity } from './table.ts';

type Named = Pick<EmployeeFacts, 'lastName' | 'firstName' | 'birthDate'>;

/** Somebody on file who is the same person, and by which field that shows. */
export interface Duplicate {
  existingId: string;
  field: 'lastName' | 'nationalNumber';
}

/** The same national number, which names one person only, or a namesake born the same day; closed people count. */
export async function findDuplicate(
  tx: ActorTransaction,
  dataKey: Buffer,
  accountId: string,
  facts: Named & { number: string | null },
): Promise<Duplicate | null> {
  const { number } = facts;
  if (number !== null) {
    await lock(tx, `number ${accountId} ${fingerprint(dataKey, number)}`);
    const [existingId] = (await findHolders(tx, dataKey, accountId, [number])).get(number) ?? [];
    if (existingId !== undefined) return { existingId, field: 'nationalNumber' };
  }
  const existingId = await findNamesake(tx, accountId, facts);
  return existingId === null ? null : { existingId, field: 'lastName' };
}

/**
 * Somebody of the account with the same names, accents and capitals apart, born the same day; their id. Whoever declares
 * the same person at the same instant waits here until this declaration is on file or refused: of two only one is new.
 */
export async function findNamesake(
  tx: ActorTransaction,
  accountId: string,
  named: Named,
): Promise<string | null> {
  const { lastName, firstName, birthDate } = named;
  const name = searchable(lastName, firstName);
  await lock(tx, `namesake ${accountId} ${name} ${birthDate}`);
  const rows = await tx
    .select(getTableColumns(employeeIdentity))
    .from(employeeIdentity)
    .innerJoin(employee, eq(employee.id, employeeIdentity.employeeId))
    .where(
      and(
        eq(employeeIdentity.accountId, accountId),
        eq(employeeIdentity.birthDate, birthDate),
        isNull(employee.withdrawnAt),
      ),
    );
  const same = rows.find((row) => searchable(row.lastName, row.firstName) === name);
  return same?.employeeId ?? null;
}

/** Held until the transaction ends. Two people may share a name, so no unique index can say this. */
async function lock(tx: ActorTransaction, who: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${who}, 0))`);
}
