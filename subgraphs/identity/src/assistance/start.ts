import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import { eq, sql } from 'drizzle-orm';
import { memberAccount } from '../account/table.ts';
import type { Context } from '../context.ts';
import type { AssistanceRefusal, StartAssistanceInput } from '../generated/resolvers.ts';
import { endOpen, tellIn } from './end.ts';
import { longestCallerName } from './rules.ts';
import { assistance } from './table.ts';

/** From now on the caller acts on an account for somebody else; what they did for another one before is over. */
export function startAssistance(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: StartAssistanceInput,
): Promise<Outcome<{ id: string }, AssistanceRefusal>> {
  return runCommand<{ id: string }, AssistanceRefusal>(
    database,
    caller,
    'startAssistance',
    input,
    async (tx) => {
      if (caller.kind !== 'staff' || !(await allowsEverywhere(tx, 'account:read'))) {
        return refuse({ code: 'MISSING_RIGHT', field: null });
      }
      const { accountId, channel } = input;
      const [account] = isId(accountId)
        ? await tx.select().from(memberAccount).where(eq(memberAccount.id, accountId))
        : [];
      if (!account) return refuse({ code: 'NOT_FOUND', field: 'accountId' });
      const callerName = tidy(input.callerName);
      if (callerName === '') return refuse({ code: 'REQUIRED', field: 'callerName' });
      if (callerName.length > longestCallerName) {
        return refuse({ code: 'TOO_LONG', field: 'callerName' });
      }
      await endOpen(tx, caller.subjectId);
      const id = newId();
      const endsAt = sql`clock.now() + access.call_patience()`;
      const [started] = await tx
        .insert(assistance)
        .values({
          ...{ id, accountId, companyId: account.companyId, staffId: caller.subjectId },
          ...{ callerName, channel, endsAt },
        })
        .returning();
      if (!started) throw new Error('The call was not kept');
      await audit(tx, { action: 'assistance.started', accountId, targetId: id });
      await tellIn(tx, id, started.endsAt.getTime() - started.startedAt.getTime());
      return { done: { id } };
    },
  );
}
