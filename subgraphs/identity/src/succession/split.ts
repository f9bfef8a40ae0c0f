import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { readToday } from '@vigie/chassis/today';
import { sql } from 'drizzle-orm';
import { announceAccount } from '../account/announce.ts';
import type { Context } from '../context.ts';
import type { MembershipRefusal, SplitAccountInput } from '../generated/resolvers.ts';
import {
  inviteFirst,
  register,
  tidiedAdministrator,
  tidiedDescription,
} from '../membership/create.ts';
import { openMember } from '../membership/open.ts';
import { describedRefusals, firstRefusals, standingOn } from '../membership/rules.ts';
import { accountSuccession } from './table.ts';
import { bringUsers } from './users.ts';

/**
 * Opens an account for a part of another one, of the same company or of a new one. Its employees are then moved like
 * between accounts of one company; either its users go along at once, or somebody is invited.
 */
export function splitAccount(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: SplitAccountInput,
): Promise<Outcome<{ id: string }, MembershipRefusal>> {
  return runCommand<{ id: string }, MembershipRefusal>(
    database,
    caller,
    'splitAccount',
    input,
    async (tx) => {
      const account = await openMember(tx, input);
      if ('refusals' in account) return account;
      const today = await readToday(tx);
      if (standingOn(account, today) === 'ENDED')
        return refuse({ code: 'NOT_ACTIVE', field: 'id' });
      const part = tidiedDescription(input);
      const first = input.administrator ? tidiedAdministrator(input.administrator) : null;
      const refusals = describedRefusals(part, today);
      if (first) refusals.push(...firstRefusals(first));
      else if (!input.withUsers) refusals.push({ code: 'REQUIRED', field: 'administrator' });
      if (refusals.length > 0) return refuse(...refusals);
      const registered = await register(tx, part);
      if ('refusals' in registered) return registered;
      const { id } = registered;
      const { withUsers } = input;
      await tx.insert(accountSuccession).values({
        ...{ id: newId(), kind: 'SPLIT', accountId: account.id, successorId: id },
        ...{ firstDay: part.joinedOn, withUsers, recordedBy: caller.subjectId },
        doneAt: sql`clock.now()`,
      });
      await announceAccount(tx, id);
      const users = withUsers
        ? await asJobWithin(tx, { task: 'split-account' }, () => bringUsers(tx, account.id, id))
        : 0;
      await audit(tx, {
        action: 'member.created',
        accountId: id,
        targetId: id,
        details: { users },
      });
      await audit(tx, { action: 'member.split', accountId: account.id, targetId: id });
      if (first) await inviteFirst(tx, caller, id, first);
      return { done: { id } };
    },
  );
}
