import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { and, eq, sql } from 'drizzle-orm';
import { lockUsersOf } from '../account-user/administrators.ts';
import { managingRefusals } from '../account-user/open.ts';
import { findUsers, type ListedUser } from '../account-user/queries.ts';
import { accountUser } from '../account-user/table.ts';
import type { Context } from '../context.ts';
import type { OwnershipOfferInput, UserRefusal } from '../generated/resolvers.ts';
import { refusalsOf } from './offer.ts';
import { findOffer } from './queries.ts';
import { ownershipOffer, type OfferRow } from './table.ts';

/** The one to whom an account was offered takes it over; the owner before stays an administrator. */
export function acceptOwnership(
  context: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  input: OwnershipOfferInput,
): Promise<Outcome<{ accountId: string }, UserRefusal>> {
  return runCommand<{ accountId: string }, UserRefusal>(
    context.database,
    caller,
    'acceptOwnership',
    input,
    async (tx) => {
      const opened = await openOffer(tx, input.id, context.clock.now());
      if ('refusals' in opened) return opened;
      const { offer, user } = opened;
      const { accountId } = offer;
      if (user.personId !== caller.subjectId) return refuse({ code: 'NOT_FOUND', field: 'id' });
      const refusals = await refusalsOf(tx, user);
      if (refusals.length > 0) return refuse(...refusals);
      await tx
        .update(accountUser)
        .set({ owner: false, version: sql`${accountUser.version} + 1` })
        .where(and(eq(accountUser.accountId, accountId), accountUser.owner));
      await tx
        .update(accountUser)
        .set({ owner: true, version: user.version + 1 })
        .where(eq(accountUser.id, user.id));
      await settle(tx, offer, 'acceptedAt');
      await audit(tx, { action: 'user.took-over-account', accountId, targetId: user.personId });
      await enqueue(tx, 'send-ownership-mail', { offerId: offer.id, about: 'accepted' });
      return { done: { accountId } };
    },
  );
}

/** Ends an offer: taken back by those who made it, or declined. */
export function endOwnershipOffer(
  context: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  input: OwnershipOfferInput,
): Promise<Outcome<{ accountId: string }, UserRefusal>> {
  return runCommand<{ accountId: string }, UserRefusal>(
    context.database,
    caller,
    'endOwnershipOffer',
    input,
    async (tx) => {
      const opened = await openOffer(tx, input.id, context.clock.now());
      if ('refusals' in opened) return opened;
      const { offer, user } = opened;
      const { accountId } = offer;
      const mine = [user.personId, offer.offeredBy].includes(caller.subjectId);
      if (!mine && caller.kind !== 'staff') return refuse({ code: 'OWNER_ONLY', field: 'id' });
      await settle(tx, offer, 'withdrawnAt');
      await audit(tx, { action: 'user.account-offer-ended', accountId, targetId: user.personId });
      return { done: { accountId } };
    },
  );
}

/** An offer that still waits, with the account's users locked; or why it cannot be answered. */
async function openOffer(
  tx: ActorTransaction,
  id: string,
  now: Date,
): Promise<{ offer: OfferRow; user: ListedUser } | { refusals: UserRefusal[] }> {
  const seen = isId(id) ? await findOffer(tx, id) : null;
  if (!seen) return refuse({ code: 'NOT_FOUND', field: 'id' });
  const closed = await managingRefusals(tx, seen.accountId, 'id');
  if (closed.length > 0) return refuse(...closed);
  await lockUsersOf(tx, seen.accountId);
  const offer = await findOffer(tx, id);
  const [user] = await findUsers(tx, [seen.userId]);
  const over = !offer || offer.acceptedAt || offer.withdrawnAt || offer.expiresAt <= now;
  if (over || !user) return refuse({ code: 'OFFER_OVER', field: 'id' });
  return { offer, user };
}

async function settle(
  tx: ActorTransaction,
  { id }: OfferRow,
  when: 'acceptedAt' | 'withdrawnAt',
): Promise<void> {
  await tx
    .update(ownershipOffer)
    .set({ [when]: sql`clock.now()` })
    .where(eq(ownershipOffer.id, id));
}
