import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { isRefused, refuse } from '@vigie/chassis/refusal';
import { asc, eq } from 'drizzle-orm';
import type { CommandContext } from '../context.ts';
import { findEmployees } from '../employee/queries.ts';
import type { DeclarationRefusal, NoteSeveralEmployersInput } from '../generated/resolvers.ts';
import { change, openDeclaration, type Result } from './open.ts';
import { severalEmployers } from './table.ts';

/** Notes that somebody works for other employers, too (D4624-65), or no longer does. */
export function noteSeveralEmployers(
  { clock, database }: CommandContext,
  caller: CallerActor,
  input: NoteSeveralEmployersInput,
): Result {
  return runCommand<{ id: string }, DeclarationRefusal>(
    ...([database, caller, 'noteSeveralEmployers', input] as const),
    async (tx) => {
      const opened = await openDeclaration(tx, input, 'CHANGE', clock.today());
      if (isRefused(opened)) return opened;
      const { id, accountId } = opened.done.row;
      const { employeeId, several } = input;
      const [found] = isId(employeeId) ? await findEmployees(tx, [employeeId]) : [];
      if (found?.employment.accountId !== accountId) {
        return refuse({ code: 'NOT_FOUND', field: 'employeeId' });
      }
      const table = severalEmployers;
      if (several) await tx.insert(table).values({ employeeId, accountId }).onConflictDoNothing();
      else await tx.delete(table).where(eq(table.employeeId, employeeId));
      await change(tx, id);
      await audit(tx, {
        action: 'declaration.several-employers-noted',
        ...{ accountId, targetId: employeeId, details: { several } },
      });
      return { done: { id } };
    },
  );
}

/** Employees of an account who work for other employers, too. */
export async function listSeveralEmployers(
  tx: ActorTransaction,
  accountId: string,
): Promise<string[]> {
  const rows = await tx
    .select({ id: severalEmployers.employeeId })
    .from(severalEmployers)
    .where(eq(severalEmployers.accountId, accountId))
    .orderBy(asc(severalEmployers.employeeId));
  return rows.map(({ id }) => id);
}
