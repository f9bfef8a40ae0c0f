import { standingOn, whyClosed } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { later } from '@vigie/law/civil-date';
import { eq, sql } from 'drizzle-orm';
import { findAccounts } from '../account/queries.ts';
import type { AccountRow } from '../account/table.ts';
import { mayChangeOn } from '../assignment/rules.ts';
import type { Context } from '../context.ts';
import { openForChange } from '../employee/open.ts';
import { recordOf, type EmployeeRecord } from '../employee/record.ts';
import type { Refusal } from '../employee/refusal.ts';
import { statusOn } from '../employee/status.ts';
import { employee } from '../employee/table.ts';
import type { TransferEmployeeInput } from '../generated/resolvers.ts';
import { findNamedPost } from '../job-post/named.ts';
import { longestTitle } from '../job-post/rules.ts';
import { carryOut } from './move.ts';
import { transfer, transferPerson, type TransferRow } from './table.ts';

/** Moves an employee to another account of the company: at once, or on a day that lies ahead. */
export function transferEmployee(
  { clock, database }: Context,
  caller: CallerActor,
  input: TransferEmployeeInput,
): Promise<Outcome<{ id: string }, Refusal>> {
  const today = clock.today();
  return runCommand<{ id: string }, Refusal>(
    database,
    caller,
    'transferEmployee',
    input,
    async (tx) => {
      const before = await openForChange(tx, input);
      if ('refusals' in before) return before;
      if (statusOn(today, before) === 'CLOSED') return refuse({ code: 'ALREADY_CLOSED' });
      const { toAccountId } = input;
      const closed = await destinationRefusals(tx, toAccountId);
      if (closed.length > 0) return refuse(...closed);
      const [from, to] = await accountsOf(tx, before.accountId, toAccountId);
      if (!from || !to || from.id === to.id || from.companyId !== to.companyId) {
        return refuse({ code: 'OTHER_COMPANY', field: 'toAccountId' });
      }
      const record = await recordOf(tx, before);
      const refusals = await moveRefusals(tx, record, input, today);
      if (refusals.length > 0) return refuse(...refusals);
      const row = await note(tx, record, input, { from, to });
      const isAhead = input.effectiveOn > later(today, before.startDate);
      if (isAhead) {
        await tx
          .update(employee)
          .set({ version: before.version + 1, updatedAt: sql`clock.now()` })
          .where(eq(employee.id, before.id));
        // The timeline of the person tells it once, to whoever reads both journals, too.
        for (const { action, accountId } of [
          { action: 'employee.transfer-announced', accountId: from.id },
          { action: 'employee.arrival-announced', accountId: to.id },
        ]) {
          const details = { on: input.effectiveOn };
          await audit(tx, { action, accountId, targetId: before.id, details });
        }
      } else {
        await carryOut(tx, row, today);
      }
      return { done: { id: before.id } };
    },
  );
}

/** What the caller may not read does not exist; what may be read but not written is a missing right. */
export async function destinationRefusals(
  tx: ActorTransaction,
  toAccountId: string,
): Promise<Refusal[]> {
  const standing = isId(toAccountId)
    ? await standingOn(tx, toAccountId, 'employees:read', 'employees:write')
    : 'unknown';
  if (standing === 'unknown') return [{ code: 'NOT_FOUND', field: 'toAccountId' }];
  if (standing === 'allowed') return [];
  return [{ code: await whyClosed(tx, toAccountId), field: 'toAccountId' }];
}

function accountsOf(
  tx: ActorTransaction,
  ...ids: [string, string]
): Promise<(AccountRow | null)[]> {
  return asJobWithin(tx, { task: 'compare-companies' }, () => findAccounts(tx, ids));
}

async function moveRefusals(
  tx: ActorTransaction,
  { employment, assignments }: EmployeeRecord,
  { toAccountId, effectiveOn, jobPostId, jobTitle }: TransferEmployeeInput,
  today: string,
): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  if (!mayChangeOn(effectiveOn, employment, assignments, today)) {
    refusals.push({ code: 'INVALID_DATE', field: 'effectiveOn' });
  }
  const named = await findNamedPost(tx, toAccountId, { jobPostId, jobTitle });
  if (named.unknown) refusals.push({ code: 'NOT_FOUND', field: 'jobPostId' });
  if ((named.newTitle?.length ?? 0) > longestTitle) {
    refusals.push({ code: 'TOO_LONG', field: 'jobTitle' });
  }
  return refusals;
}

/** Writes the move and who moves; another move that lies ahead is replaced. */
async function note(
  tx: ActorTransaction,
  { employment, identity }: EmployeeRecord,
  { effectiveOn, toAccountId, jobPostId, jobTitle }: TransferEmployeeInput,
  { from, to }: { from: AccountRow; to: AccountRow },
): Promise<TransferRow> {
  const named = await findNamedPost(tx, toAccountId, { jobPostId, jobTitle });
  await withdrawTransfer(tx, employment.id);
  const [row] = await tx
    .insert(transfer)
    .values({
      ...{ id: newId(), employeeId: employment.id, accountId: from.id, toAccountId: to.id },
      ...{ fromName: from.name, toName: to.name, onDay: effectiveOn },
      jobTitle: named.post?.title ?? named.newTitle,
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
