import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { UserRefusal, UserVersionInput } from '../generated/resolvers.ts';
import { openUser } from './open.ts';
import { givableRoles, knownRoles, setRoles } from './roles.ts';
import { roleRefusals, undoDays } from './rules.ts';
import { accountUser, type UserRow } from './table.ts';

/** Instant until which a removal can be undone. */
export function restorableUntil({ removedAt }: Pick<UserRow, 'removedAt'>): Date | null {
  return removedAt && new Date(removedAt.getTime() + undoDays * 86_400_000);
}

/** Undoes a removal. Giving the roles back is giving them: whoever does it must hold them too. */
export function restoreUser(
  { clock, database }: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  input: UserVersionInput,
): Promise<Outcome<{ id: string }, UserRefusal>> {
  return runCommand<{ id: string }, UserRefusal>(
    database,
    caller,
    'restoreUser',
    input,
    async (tx) => {
      const user = await openUser(tx, input);
      if ('refusals' in user) return user;
      const until = restorableUntil(user);
      if (!until || until <= clock.now()) return refuse({ code: 'NOTHING_TO_UNDO', field: 'id' });
      const givable = await givableRoles(tx, user.accountId, user.personId);
      const refusals = roleRefusals(user.roles, { known: knownRoles, givable });
      if (refusals.length > 0) return refuse(...refusals);
      await tx
        .update(accountUser)
        .set({ removedAt: null, rolesWhenRemoved: [], version: user.version + 1 })
        .where(eq(accountUser.id, user.id));
      await setRoles(tx, user, user.roles, user.accessUntil);
      await audit(tx, {
        action: 'user.restored',
        accountId: user.accountId,
        targetId: user.personId,
        details: { roles: user.roles },
      });
      return { done: { id: user.id } };
    },
  );
}
