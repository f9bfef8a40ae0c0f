import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy } from '@vigie/chassis/batch';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, desc, eq, isNull, lte, sql, type SQL } from 'drizzle-orm';
import { account } from '../account/table.ts';
import { employee } from '../employee/table.ts';
import type { Concerned } from '../review/queries.ts';
import { setting } from '../setting/table.ts';
import { transfer, transferPerson, type TransferRow } from './table.ts';

/** A move with the names that the actor may read. */
export type ShownTransfer = TransferRow & {
  firstName: string | null;
  lastName: string | null;
  undoUntil: Date | null;
};

/** Moves of each employee that were not undone, the latest first. */
export async function findTransfers(
  tx: ActorTransaction,
  employeeIds: readonly string[],
): Promise<ShownTransfer[][]> {
  const rows = await shown(tx, anyOf(transfer.employeeId, employeeIds));
  return groupedBy(employeeIds, rows, (row) => row.employeeId);
}

/** Moves away from an account that were not undone, the latest first. */
export function listDepartures(
  tx: ActorTransaction,
  accountId: string,
  first: number,
): Promise<ShownTransfer[]> {
  return shown(tx, eq(transfer.accountId, accountId), Math.min(Math.max(first, 1), 200));
}

async function shown(
  tx: ActorTransaction,
  matching: SQL,
  limit?: number,
): Promise<ShownTransfer[]> {
  const query = tx
    .select({ row: transfer, person: transferPerson, undoDays: setting.undoDays })
    .from(transfer)
    .innerJoin(setting, eq(setting.onlyRow, sql`true`))
    .leftJoin(transferPerson, eq(transferPerson.transferId, transfer.id))
    .where(and(matching, isNull(transfer.undoneAt), comes))
    .orderBy(desc(transfer.onDay), desc(transfer.id));
  const rows = await (limit === undefined ? query : query.limit(limit));
  return rows.map(({ row, person, undoDays }) => ({
    ...row,
    firstName: person?.firstName ?? null,
    lastName: person?.lastName ?? null,
    undoUntil: row.movedAt && new Date(row.movedAt.getTime() + undoDays * 24 * 60 * 60 * 1000),
  }));
}

/** Of somebody who leaves before it, an announced move never comes. */
const comes = sql`(${transfer.movedAt} is not null or not exists (select from ${employee}
  where ${employee.id} = ${transfer.employeeId} and ${employee.leftOn} < ${transfer.onDay}))`;

/** Employees whose move has come, by the account that they are still in. */
export function findTransfersDue(
  tx: ActorTransaction,
  today: CivilDate,
  limit: number,
): Promise<Concerned[]> {
  return tx
    .select({ id: transfer.employeeId, accountId: transfer.accountId })
    .from(transfer)
    .where(
      and(isNull(transfer.movedAt), isNull(transfer.undoneAt), lte(transfer.onDay, today), comes),
    )
    .orderBy(asc(transfer.id))
    .limit(limit);
}

/** Accounts to which people of this one may move and on which the actor may write employees, by name. */
export async function findTargets(
  tx: ActorTransaction,
  accountId: string,
): Promise<{ id: string }[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select other.id from ${account} own join ${account} other
      on other.company_id = own.company_id or other.split_from = own.id or other.id = own.split_from
    where own.id = ${accountId} and other.id <> own.id and access.allows(other.id, 'employees:write')
    order by other.name, other.id`);
  return [...rows];
}
