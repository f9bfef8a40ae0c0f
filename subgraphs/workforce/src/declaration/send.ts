import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isRefused, refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import { sql } from 'drizzle-orm';
import type { CommandContext } from '../context.ts';
import type {
  CorrectDeclarationInput,
  DeclarationRefusal,
  ReturnDeclarationInput,
  SendDeclarationInput,
} from '../generated/resolvers.ts';
import { tell } from './mail/tell.ts';
import { change, judge, openDeclaration, type Opened, type Result } from './open.ts';

/** Longest message with which a declaration is given back. */
const longestMessage = 1_000;

/** Sends a prepared declaration to those who may validate it. */
export function sendDeclaration(
  { clock, database }: CommandContext,
  caller: CallerActor,
  input: SendDeclarationInput,
): Result {
  return runCommand<{ id: string }, DeclarationRefusal>(
    ...([database, caller, 'sendDeclaration', input] as const),
    async (tx) => {
      const opened = await openDeclaration(tx, input, 'SEND', clock.today());
      return isRefused(opened) ? opened : send(tx, opened.done, caller);
    },
  );
}

export async function send(
  tx: ActorTransaction,
  opened: Opened,
  { subjectId }: CallerActor,
): Promise<Outcome<{ id: string }, DeclarationRefusal>> {
  const obstacles = await judge(tx, opened);
  if (obstacles.length > 0) return refuse(...obstacles.map((code) => ({ code })));
  const { id, accountId, year } = opened.row;
  const now = sql`clock.now()`;
  await change(tx, id, { state: 'TO_COUNTERSIGN', sentAt: now, sentBy: subjectId });
  await tell(tx, { accountId, year, about: 'TO_SIGN' });
  await audit(tx, {
    action: 'declaration.sent',
    ...{ accountId, targetId: id, details: { year } },
  });
  return { done: { id } };
}

/** Gives it back before it is signed; with a message those who prepare it are told. */
export function returnDeclaration(
  { clock, database }: CommandContext,
  caller: CallerActor,
  input: ReturnDeclarationInput,
): Result {
  return runCommand<{ id: string }, DeclarationRefusal>(
    ...([database, caller, 'returnDeclaration', input] as const),
    async (tx) => {
      const returnMessage = tidy(input.message ?? '') || null;
      if (returnMessage !== null && returnMessage.length > longestMessage) {
        return refuse({ code: 'TOO_LONG', field: 'message' });
      }
      const opened = await openDeclaration(tx, input, 'RETURN', clock.today());
      if (isRefused(opened)) return opened;
      const { id, accountId, year } = opened.done.row;
      const returnedAt = sql`clock.now()`;
      await change(tx, id, { state: 'IN_PREPARATION', returnedAt, returnMessage });
      if (returnMessage !== null) await tell(tx, { accountId, year, about: 'RETURNED' });
      await audit(tx, {
        action: 'declaration.returned',
        ...{ accountId, targetId: id, details: { year } },
      });
      return { done: { id } };
    },
  );
}

/** Opens a validated declaration again. */
export function correctDeclaration(
  { clock, database }: CommandContext,
  caller: CallerActor,
  input: CorrectDeclarationInput,
): Result {
  return runCommand<{ id: string }, DeclarationRefusal>(
    ...([database, caller, 'correctDeclaration', input] as const),
    async (tx) => {
      const opened = await openDeclaration(tx, input, 'CORRECT', clock.today());
      if (isRefused(opened)) return opened;
      const { id, accountId, year } = opened.done.row;
      await change(tx, id, { state: 'IN_PREPARATION', returnMessage: null });
      await audit(tx, {
        action: 'declaration.reopened',
        ...{ accountId, targetId: id, details: { year } },
      });
      return { done: { id } };
    },
  );
}
