import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isRefused, refuse } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import { and, eq, sql } from 'drizzle-orm';
import type { CommandContext } from '../context.ts';
import type { DeclarationRefusal, HandOverDeclarationStepInput } from '../generated/resolvers.ts';
import { tell } from './mail/tell.ts';
import { change, openDeclaration, type Result } from './open.ts';
import { declarationTurn, type TurnRow } from './table.ts';

/** Longest message with which a step is handed over. */
const longestMessage = 500;

/** Gives a step to somebody who may prepare the declaration, and tells them; or makes it everybody's again. */
export function handOverDeclarationStep(
  { clock, database }: CommandContext,
  caller: CallerActor,
  input: HandOverDeclarationStepInput,
): Result {
  return runCommand<{ id: string }, DeclarationRefusal>(
    ...([database, caller, 'handOverDeclarationStep', input] as const),
    async (tx) => {
      const message = tidy(input.message ?? '') || null;
      if (message !== null && message.length > longestMessage) {
        return refuse({ code: 'TOO_LONG', field: 'message' });
      }
      const opened = await openDeclaration(tx, input, 'CHANGE', clock.today());
      if (isRefused(opened)) return opened;
      const { id, accountId, year } = opened.done.row;
      const { step, userId: ownerId = null } = input;
      if (ownerId === null) await takeBack(tx, id, step);
      else {
        if (!(await listPreparers(tx, accountId)).includes(ownerId)) {
          return refuse({ code: 'NOT_FOUND', field: 'userId' });
        }
        const given = { ownerId, givenBy: caller.subjectId, givenAt: sql`clock.now()`, message };
        await tx
          .insert(declarationTurn)
          .values({ declarationId: id, step, accountId, ...given })
          .onConflictDoUpdate({
            target: [declarationTurn.declarationId, declarationTurn.step],
            set: given,
          });
        // Whoever takes a step knows that they have it.
        if (ownerId !== caller.subjectId) {
          await tell(tx, { accountId, year, about: 'HANDED_OVER', step, to: ownerId });
        }
      }
      await change(tx, id);
      await audit(tx, {
        action: ownerId === null ? 'declaration.step-taken-back' : 'declaration.step-handed-over',
        ...{ accountId, targetId: id, details: { year, step, ...(ownerId && { ownerId }) } },
      });
      return { done: { id } };
    },
  );
}

/** People who may prepare the declaration of an account; nobody for those who may not. */
export async function listPreparers(tx: ActorTransaction, accountId: string): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(
    sql`select id from access.preparers(${accountId}::uuid) as id order by id`,
  );
  return rows.map(({ id }) => id);
}

export function listTurns(tx: ActorTransaction, declarationId: string): Promise<TurnRow[]> {
  return tx.select().from(declarationTurn).where(eq(declarationTurn.declarationId, declarationId));
}

async function takeBack(
  tx: ActorTransaction,
  declarationId: string,
  step: TurnRow['step'],
): Promise<void> {
  await tx
    .delete(declarationTurn)
    .where(and(eq(declarationTurn.declarationId, declarationId), eq(declarationTurn.step, step)));
}
