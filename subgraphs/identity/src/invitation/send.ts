import type { CallerActor } from '@vigie/chassis/actor';
import { anyOf } from '@vigie/chassis/any-of';
import { auditAll } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import { and, eq, isNull } from 'drizzle-orm';
import { accountUser } from '../account-user/table.ts';
import type { UserRefusal } from '../generated/resolvers.ts';
import { person } from '../person/table.ts';
import { lastInstantOf } from './expiry.ts';
import { isOpen } from './queries.ts';
import { invitation } from './table.ts';

/** What is offered to somebody, as it is kept. */
export interface Offer {
  email: string;
  firstName: string;
  lastName: string;
  position: string | null;
  phone: string | null;
  roles: string[];
  accessUntil: CivilDate | null;
}

/** Who is a user or invited already; of people elsewhere nothing is told. */
export async function knownRefusals(
  tx: ActorTransaction,
  accountIds: readonly string[],
  email: string,
): Promise<UserRefusal[]> {
  const users = await tx
    .select({ id: accountUser.id })
    .from(accountUser)
    .innerJoin(person, eq(person.id, accountUser.personId))
    .where(
      and(
        anyOf(accountUser.accountId, accountIds),
        isNull(accountUser.removedAt),
        eq(person.email, email),
      ),
    );
  if (users.length > 0) return [{ code: 'ALREADY_USER', field: 'email' }];
  const waiting = await tx
    .select({ id: invitation.id })
    .from(invitation)
    .where(and(anyOf(invitation.accountId, accountIds), eq(invitation.email, email), isOpen));
  return waiting.length > 0 ? [{ code: 'ALREADY_INVITED', field: 'email' }] : [];
}

/** Writes the invitations of one letter and asks for it to be sent; their identifiers, account by account. */
export async function sendInvitation(
  tx: ActorTransaction,
  caller: CallerActor,
  accountIds: readonly string[],
  offer: Offer,
): Promise<string[]> {
  const letterId = newId();
  const ids = accountIds.map(() => newId());
  await tx.insert(invitation).values(
    accountIds.map((accountId, index) => ({
      ...offer,
      ...{ id: ids[index] ?? newId(), accountId, letterId, invitedBy: caller.subjectId },
      expiresAt: lastInstantOf(accountId, caller.subjectId),
    })),
  );
  await auditAll(
    tx,
    accountIds.map((accountId, index) => ({
      ...{ action: 'user.invited', accountId, targetId: ids[index] ?? '' },
      details: { roles: offer.roles },
    })),
  );
  await enqueue(tx, 'send-invitation-mail', { letterId });
  return ids;
}
