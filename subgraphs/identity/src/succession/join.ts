import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { readToday } from '@vigie/chassis/today';
import { eq } from 'drizzle-orm';
import { announceAccount } from '../account/announce.ts';
import { findAccountByNumber } from '../account/queries.ts';
import { memberAccount } from '../account/table.ts';
import type { Context } from '../context.ts';
import type { JoinAccountsInput, MembershipRefusal } from '../generated/resolvers.ts';
import { openMember } from '../membership/open.ts';
import { isAwaited } from './queries.ts';
import { joinReason, joinRefusals, lastDayBefore } from './rules.ts';
import { accountSuccession } from './table.ts';

/**
 * Says on which day an account goes on in another one. Its membership ends the day before; its people go along when
 * that end is carried out, and until then it can be taken back like any end.
 */
export function joinAccounts(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: JoinAccountsInput,
): Promise<Outcome<{ id: string }, MembershipRefusal>> {
  return runCommand<{ id: string }, MembershipRefusal>(
    database,
    caller,
    'joinAccounts',
    input,
    async (tx) => {
      const account = await openMember(tx, input);
      if ('refusals' in account) return account;
      const { firstDay, withUsers } = input;
      const successor = await findAccountByNumber(tx, input.successorNumber);
      if (!successor) return refuse({ code: 'NOT_FOUND', field: 'successorNumber' });
      const refusals = joinRefusals(account, successor, firstDay, await readToday(tx));
      if (refusals.length > 0) return refuse(...refusals);
      if (await isAwaited(tx, account.id)) return refuse({ code: 'AWAITED', field: 'id' });
      await tx.insert(accountSuccession).values({
        ...{ id: newId(), kind: 'JOIN', accountId: account.id, successorId: successor.id },
        ...{ firstDay, withUsers, recordedBy: caller.subjectId },
      });
      await tx
        .update(memberAccount)
        .set({ endsOn: lastDayBefore(firstDay), endReason: joinReason(successor) })
        .where(eq(memberAccount.id, account.id));
      await announceAccount(tx, account.id);
      const details = { on: firstDay };
      for (const [action, accountId] of [
        ['member.join-announced', account.id],
        ['member.joining-announced', successor.id],
      ] as const) {
        await audit(tx, { action, accountId, targetId: account.id, details });
      }
      return { done: { id: account.id } };
    },
  );
}
