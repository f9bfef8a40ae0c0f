import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { UserRefusal, UserVersionInput } from '../generated/resolvers.ts';
import { withdrawInvitationsOf } from '../invitation/withdraw.ts';
import { endSessionsWithoutAccess } from '../session/without-access.ts';
import { findLastingAdministrators } from './administrators.ts';
import { openUser } from './open.ts';
import { setRoles } from './roles.ts';
import { standingRefusals } from './rules.ts';
import { accountUser } from './table.ts';

/** Takes a user off an account. The gateways learn at once that the rights are gone. */
export function removeUser(
  { clock, database }: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  input: UserVersionInput,
): Promise<Outcome<{ id: string }, UserRefusal>> {
  return runCommand<{ id: string }, UserRefusal>(
    database,
    caller,
    'removeUser',
    input,
    async (tx) => {
      const user = await openUser(tx, input);
      if ('refusals' in user) return user;
      if (user.removedAt) return refuse({ code: 'REMOVED', field: 'id' });
      const [administrators = []] = await findLastingAdministrators(tx, [user.accountId]);
      const others = administrators.filter((id) => id !== user.id).length;
      const nothing = { owner: user.owner, roles: [], accessUntil: user.accessUntil };
      const refusals = standingRefusals(user, nothing, others);
      if (refusals.length > 0) return refuse(...refusals);
      const removed = { removedAt: sql`clock.now()`, rolesWhenRemoved: user.roles };
      await tx
        .update(accountUser)
        .set({ ...removed, version: user.version + 1 })
        .where(eq(accountUser.id, user.id));
      await withdrawInvitationsOf(tx, user, nothing);
      await setRoles(tx, user, [], null);
      await endSessionsWithoutAccess(tx, user.personId, clock.now());
      await audit(tx, {
        action: 'user.removed',
        accountId: user.accountId,
        targetId: user.personId,
        details: { roles: user.roles },
      });
      return { done: { id: user.id } };
    },
  );
}
