import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { announce } from './assignment/change.ts';
import { leave } from './employee/close.ts';
import { recordOf } from './employee/record.ts';
import { tellAll } from './employee/settle.ts';
import { findNamedPost } from './job-post/named.ts';
import type { LeavingRow } from './leaving/table.ts';
import { carryOut } from './transfer/move.ts';
import { transfer, transferPerson } from './transfer/table.ts';

/** Somebody of the cast who is on file. */
interface Known {
  id: string;
  accountId: string;
}

/** Announces a change of post, as a command would. */
export async function writePostChange(
  tx: ActorTransaction,
  employee: Known,
  { jobTitle, from }: { jobTitle: string; from: CivilDate },
  today: CivilDate,
): Promise<void> {
  const { post } = await findNamedPost(tx, employee.accountId, { jobTitle });
  const record = await recordOf(tx, employee);
  await announce(tx, { record, post, own: [], fromDay: from });
  await tellAll(tx, employee.accountId, [employee.id], today);
}

/** Moves somebody to another account of the company, as a command would. */
export async function writeTransfer(
  tx: ActorTransaction,
  { id, accountId }: Known,
  to: { id: string; name: string; fromName: string; onDay: CivilDate },
  today: CivilDate,
): Promise<void> {
  const { identity } = await recordOf(tx, { id, accountId });
  const [row] = await tx
    .insert(transfer)
    .values({
      ...{ id: newId(), employeeId: id, accountId, toAccountId: to.id },
      ...{ fromName: to.fromName, toName: to.name, onDay: to.onDay },
    })
    .returning();
  if (!row) throw new Error('The move was not written');
  const { firstName, lastName } = identity;
  await tx.insert(transferPerson).values({ transferId: row.id, accountId, firstName, lastName });
  await carryOut(tx, row, today);
}

/** Closes somebody, as a command would. */
export async function writeLeaving(
  tx: ActorTransaction,
  employee: Known,
  left: { leftOn: CivilDate; reason: LeavingRow['reason'] },
  today: CivilDate,
): Promise<void> {
  const { employment } = await recordOf(tx, employee);
  await leave(tx, employment, left, today);
}
