import { standingOn, whyClosed } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type {
  AskForWorkplaceActionInput,
  ChangeWorkplaceActionInput,
} from '../generated/resolvers.ts';
import { openAction } from './open.ts';
import type { ActionRefusal } from './refusal.ts';
import { textRefusals } from './rules.ts';
import { workplaceAction } from './table.ts';

type Reach = Pick<Context, 'database'>;
type Done = Promise<Outcome<{ id: string }, ActionRefusal>>;

/** Asks the service for an action; nobody asks for the same one twice. */
export function askForWorkplaceAction(
  { database }: Reach,
  caller: CallerActor,
  input: AskForWorkplaceActionInput,
): Done {
  const { accountId, kind } = input;
  const wish = tidy(input.wish);
  return runCommand<{ id: string }, ActionRefusal>(
    database,
    caller,
    'askForWorkplaceAction',
    input,
    async (tx) => {
      const standing = isId(accountId)
        ? await standingOn(tx, accountId, 'account:read', 'visits:request')
        : 'unknown';
      if (standing === 'unknown') return refuse({ code: 'NOT_FOUND', field: 'accountId' });
      if (standing === 'visible')
        return refuse({ code: await whyClosed(tx, accountId), field: null });
      const unsaid = textRefusals(wish, 'wish');
      if (unsaid.length > 0) return refuse(...unsaid);
      const id = newId();
      const asked = {
        id,
        accountId,
        kind,
        state: 'ASKED',
        wish,
        askedBy: caller.subjectId,
      } as const;
      const [row] = await tx
        .insert(workplaceAction)
        .values(asked)
        .onConflictDoNothing()
        .returning({ id: workplaceAction.id });
      if (!row) return refuse({ code: 'ALREADY_ASKED', field: 'kind' });
      await audit(tx, {
        ...{ action: 'workplace-action.asked', accountId, targetId: id, details: { kind } },
      });
      return { done: { id } };
    },
  );
}

/** Takes back what has no day yet. */
export function withdrawWorkplaceAction(
  { database }: Reach,
  caller: CallerActor,
  input: ChangeWorkplaceActionInput,
): Done {
  return runCommand<{ id: string }, ActionRefusal>(
    database,
    caller,
    'withdrawWorkplaceAction',
    input,
    async (tx) => {
      const opened = await openAction(tx, caller, input, 'WITHDRAW');
      if ('refusals' in opened) return refuse(...opened.refusals);
      const { id, accountId } = opened.row;
      await tx.update(workplaceAction).set({ state: opened.to }).where(eq(workplaceAction.id, id));
      await audit(tx, { action: 'workplace-action.withdrawn', accountId, targetId: id });
      return { done: { id } };
    },
  );
}
