import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import type { EmployeeRecord } from '../employee/record.ts';
import type { Move } from './destination.ts';
import { transfer, transferPerson, type TransferRow } from './table.ts';

/** Writes the move and who moves; another move that lies ahead is replaced. */
export async function note(
  tx: ActorTransaction,
  { employment, identity }: EmployeeRecord,
  { from, to }: Move,
  { effectiveOn, jobTitle }: { effectiveOn: CivilDate; jobTitle: string | null },
): Promise<TransferRow> {
  await withdrawTransfer(tx, employment.id);
  const [row] = await tx
    .insert(transfer)
    .values({
      ...{ id: newId(), employeeId: employment.id, accountId: from.id, toAccountId: to.id },
      ...{ fromName: from.name, toName: to.name, onDay: effectiveOn, jobTitle },
    })
    .returning();
  if (!row) throw new Error('The move was not written');
  const { firstName, lastName, usedName } = identity;
  await tx.insert(transferPerson).values({
    ...{ transferId: row.id, accountId: from.id, firstName },
    lastName: usedName ?? lastName,
  });
  return row;
}

/** Takes a move back that lies ahead; does nothing where there is none. */
export async function withdrawTransfer(tx: ActorTransaction, employeeId: string): Promise<void> {
  await tx
    .update(transfer)
    .set({ undoneAt: sql`clock.now()` })
    .where(
      sql`${transfer.employeeId} = ${employeeId} and ${transfer.movedAt} is null and ${transfer.undoneAt} is null`,
    );
}
