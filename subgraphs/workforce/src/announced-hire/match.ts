import { anyOf } from '@vigie/chassis/any-of';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { asJobWithin, jobOver, type ActorTransaction } from '@vigie/chassis/database';
import { and, eq, or, sql } from 'drizzle-orm';
import {
  employee,
  employeeIdentity,
  type EmploymentRow,
  type IdentityRow,
} from '../employee/table.ts';
import { nationalNumber } from '../national-number/table.ts';
import { hasLeftBefore } from './rules.ts';
import { samePerson, type Named } from './same-person.ts';
import {
  announcedHire,
  announcedHireIdentity,
  announcedHireNumber,
  type HireRow,
} from './table.ts';

/**
 * Somebody of the account who is the announced person: one who is there when the hire starts rather than one who has
 * left, the latest employment among several. Asked as a job of the account.
 */
export async function findKnown(
  tx: ActorTransaction,
  accountId: string,
  who: Named,
  startDate: CivilDate,
): Promise<EmploymentRow | null> {
  const rows = await tx
    .select({
      employment: employee,
      identity: employeeIdentity,
      fingerprint: nationalNumber.fingerprint,
    })
    .from(employeeIdentity)
    .innerJoin(employee, eq(employee.id, employeeIdentity.employeeId))
    .leftJoin(nationalNumber, eq(nationalNumber.employeeId, employeeIdentity.employeeId))
    .where(
      and(
        eq(employeeIdentity.accountId, accountId),
        or(
          eq(employeeIdentity.birthDate, who.birthDate),
          sql`${employeeIdentity.employeeId} in (select employee_id from ${nationalNumber}
            where account_id = ${accountId} and fingerprint = ${who.fingerprint}::text)`,
        ),
      ),
    );
  const same = rows.filter(({ identity, fingerprint }) =>
    samePerson(who, { ...identity, fingerprint }),
  );
  const employments = same.map(({ employment }) => employment);
  const there = employments.filter((each) => !hasLeftBefore(startDate, each));
  return latestOf(there) ?? latestOf(employments);
}

function latestOf(employments: readonly EmploymentRow[]): EmploymentRow | null {
  return (
    employments.toSorted((one, other) => other.startDate.localeCompare(one.startDate))[0] ?? null
  );
}

/** An announcement with what recognises its person. */
export interface RecognisableHire extends HireRow {
  identity: NonNullable<HireRow['identity']>;
  fingerprint: string | null;
}

/**
 * Hires of the account that wait and may be this employee, by birth, number, or as they were matched before; locked, so
 * that nobody confirms one at the same moment.
 */
export async function findWaitingFor(
  tx: ActorTransaction,
  { id, accountId }: Pick<EmploymentRow, 'id' | 'accountId'>,
  { birthDate }: Pick<IdentityRow, 'birthDate'>,
): Promise<RecognisableHire[]> {
  const waits = and(eq(announcedHire.accountId, accountId), eq(announcedHire.state, 'TO_CONFIRM'));
  const found = await recognisable(tx).where(
    and(
      waits,
      or(
        eq(announcedHire.knownEmployeeId, id),
        eq(announcedHireIdentity.birthDate, birthDate),
        sql`${announcedHireNumber.fingerprint} =
          (select fingerprint from ${nationalNumber} where employee_id = ${id})`,
      ),
    ),
  );
  if (found.length === 0) return [];
  const ids = found.map(({ hire }) => hire.id).sort();
  await tx
    .select({ id: announcedHire.id })
    .from(announcedHire)
    .where(anyOf(announcedHire.id, ids))
    .orderBy(announcedHire.id)
    .for('update');
  return recognisable(tx).where(and(waits, anyOf(announcedHire.id, ids)));
}

/** The accounts of these employments in which anybody waits to be confirmed. */
export async function findAccountsThatWait(
  tx: ActorTransaction,
  employments: readonly Pick<EmploymentRow, 'accountId'>[],
): Promise<Set<string>> {
  const ids = [...new Set(employments.map(({ accountId }) => accountId))];
  const rows = await asJobWithin(tx, jobOver('meet-hires', employments), () =>
    tx
      .selectDistinct({ accountId: announcedHire.accountId })
      .from(announcedHire)
      .where(and(anyOf(announcedHire.accountId, ids), eq(announcedHire.state, 'TO_CONFIRM'))),
  );
  return new Set(rows.map(({ accountId }) => accountId));
}

/** Announcements of the same person with the same first day, withdrawn ones apart. */
export async function findSameHire(
  tx: ActorTransaction,
  accountId: string,
  who: Named,
  startDate: CivilDate,
): Promise<RecognisableHire | null> {
  const rows = await recognisable(tx).where(
    and(
      eq(announcedHire.accountId, accountId),
      eq(announcedHire.startDate, startDate),
      sql`${announcedHire.state} <> 'WITHDRAWN'`,
      or(
        eq(announcedHireIdentity.birthDate, who.birthDate),
        sql`${announcedHireNumber.fingerprint} = ${who.fingerprint}::text`,
      ),
    ),
  );
  return (
    rows.find(({ identity, fingerprint }) => samePerson(who, { ...identity, fingerprint })) ?? null
  );
}

export function recognisable(tx: ActorTransaction) {
  return tx
    .select({
      hire: announcedHire,
      identity: announcedHireIdentity,
      fingerprint: announcedHireNumber.fingerprint,
    })
    .from(announcedHire)
    .innerJoin(announcedHireIdentity, eq(announcedHireIdentity.hireId, announcedHire.id))
    .leftJoin(announcedHireNumber, eq(announcedHireNumber.hireId, announcedHire.id))
    .$dynamic();
}
