import { allows } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { publish } from '@vigie/chassis/outbox';
import { isRefused, refuse, type Outcome } from '@vigie/chassis/refusal';
import { sql } from 'drizzle-orm';
import type { CommandContext } from '../context.ts';
import type { DeclarationRefusal, ValidateDeclarationInput } from '../generated/resolvers.ts';
import { freeze } from './freeze.ts';
import { change, judge, openDeclaration, type Opened, type Result } from './open.ts';

/** Validates a declaration; nobody signs other figures than they saw. */
export function validateDeclaration(
  { clock, database }: CommandContext,
  caller: CallerActor,
  input: ValidateDeclarationInput,
): Result {
  return runCommand<{ id: string }, DeclarationRefusal>(
    ...([database, caller, 'validateDeclaration', input] as const),
    async (tx) => {
      const opened = await openDeclaration(tx, input, 'VALIDATE', clock.today());
      return isRefused(opened) ? opened : sign(tx, opened.done, caller, input.headcount);
    },
  );
}

/**
 * Gives the receipt, tells billing, and notes who signed.
 * @param seen persons counted, where somebody has seen them before
 */
export async function sign(
  tx: ActorTransaction,
  opened: Opened,
  { kind, subjectId }: CallerActor,
  seen?: number,
): Promise<Outcome<{ id: string }, DeclarationRefusal>> {
  const { row, counting } = opened;
  const { id, accountId, year } = row;
  if (!(await allows(tx, accountId, 'declaration:validate'))) {
    return refuse({ code: 'MISSING_RIGHT', field: 'id' });
  }
  const obstacles = await judge(tx, opened);
  if (obstacles.length > 0) return refuse(...obstacles.map((code) => ({ code })));
  const preparedBy = row.state === 'TO_COUNTERSIGN' && row.sentBy !== subjectId ? row.sentBy : null;
  const askedBy = kind === 'staff' ? await findAsker(tx, accountId) : null;
  const receipt = await freeze(tx, row, counting, { validatedBy: subjectId, preparedBy, askedBy });
  const { version, headcount, entries } = receipt;
  if (seen !== undefined && seen !== headcount) {
    return refuse({ code: 'FIGURES_CHANGED', field: 'headcount' });
  }
  await change(tx, id, { state: 'VALIDATED', receipts: version, returnMessage: null });
  await publish(tx, {
    ...{ type: 'declaration.validated', key: id, accountId },
    payload: {
      ...{ declarationId: id, accountId, year, version, headcount, entries },
      validatedOn: counting.today,
    },
  });
  await audit(tx, {
    action: 'declaration.validated',
    ...{ accountId, targetId: id, details: { year, version, headcount } },
  });
  return { done: { id } };
}

/** At whose word somebody of the service validates. */
async function findAsker(tx: ActorTransaction, accountId: string): Promise<string | null> {
  const [row] = await tx.execute<{ name: string | null }>(
    sql`select access.asked_by(${accountId}::uuid) as name`,
  );
  return row?.name ?? null;
}
