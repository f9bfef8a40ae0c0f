import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId, newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { and, eq, sql } from 'drizzle-orm';
import { findLastingAdministrators, lockUsersOf } from '../account-user/administrators.ts';
import { managingRefusals } from '../account-user/open.ts';
import { findUsers, type ListedUser } from '../account-user/queries.ts';
import { accountUser } from '../account-user/table.ts';
import type { Context } from '../context.ts';
import type { OfferOwnershipInput, UserRefusal } from '../generated/resolvers.ts';
import { isWaiting } from './queries.ts';
import { candidateRefusals, offerLife } from './rules.ts';
import { ownershipOffer } from './table.ts';

/** Offers an account to another of its administrators: by its owner, or by the service where the owner is gone. */
export function offerOwnership(
  { clock, database }: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  input: OfferOwnershipInput,
): Promise<Outcome<{ accountId: string }, UserRefusal>> {
  return runCommand<{ accountId: string }, UserRefusal>(
    database,
    caller,
    'offerOwnership',
    input,
    async (tx) => {
      const [user] = isId(input.userId) ? await findUsers(tx, [input.userId]) : [];
      if (!user) return refuse({ code: 'NOT_FOUND', field: 'userId' });
      const { accountId } = user;
      const closed = await managingRefusals(tx, accountId, 'userId');
      if (closed.length > 0) return refuse(...closed);
      await lockUsersOf(tx, accountId);
      if (!(await mayOffer(tx, caller, accountId))) {
        return refuse({ code: 'OWNER_ONLY', field: 'userId' });
      }
      const refusals = await refusalsOf(tx, user);
      if (refusals.length > 0) return refuse(...refusals);
      const id = newId();
      await tx
        .update(ownershipOffer)
        .set({ withdrawnAt: sql`clock.now()` })
        .where(and(eq(ownershipOffer.accountId, accountId), isWaiting));
      await tx.insert(ownershipOffer).values({
        ...{ id, accountId, userId: user.id, offeredBy: caller.subjectId },
        expiresAt: new Date(clock.now().getTime() + offerLife),
      });
      await audit(tx, { action: 'user.offered-account', accountId, targetId: user.personId });
      await enqueue(tx, 'send-ownership-mail', { offerId: id, about: 'offered' });
      return { done: { accountId } };
    },
  );
}

/** What speaks against somebody as next owner, as the rows stand. */
export async function refusalsOf(tx: ActorTransaction, user: ListedUser): Promise<UserRefusal[]> {
  const [administrators = []] = await findLastingAdministrators(tx, [user.accountId]);
  return candidateRefusals({
    owner: user.owner,
    removed: user.removedAt !== null,
    administers: administrators.includes(user.id),
  });
}

async function mayOffer(
  tx: ActorTransaction,
  { kind, subjectId }: CallerActor,
  accountId: string,
): Promise<boolean> {
  if (kind === 'staff') return true;
  const [own] = await tx
    .select({ id: accountUser.id })
    .from(accountUser)
    .where(
      and(
        eq(accountUser.accountId, accountId),
        eq(accountUser.personId, subjectId),
        accountUser.owner,
      ),
    );
  return own !== undefined;
}
