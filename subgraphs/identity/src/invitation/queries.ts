import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { invitation, type InvitationRow } from './table.ts';

/** Neither accepted nor taken back; the link may have expired. */
export const isOpen = and(isNull(invitation.acceptedAt), isNull(invitation.revokedAt));

/** Its link works. */
export const isLive = and(isOpen, sql`${invitation.expiresAt} > clock.now()`);

/** Invitations of an account that wait for an answer, newest first. */
export async function listInvitations(
  tx: ActorTransaction,
  accountId: string,
): Promise<InvitationRow[]> {
  return tx
    .select()
    .from(invitation)
    .where(and(eq(invitation.accountId, accountId), isOpen))
    .orderBy(desc(invitation.sentAt), asc(invitation.id));
}

export async function findInvitations(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(InvitationRow | null)[]> {
  const rows = await tx.select().from(invitation).where(anyOf(invitation.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** Somebody's place on an account. */
export interface Sender {
  accountId: string;
  personId: string;
}

/** How many invitations of each sender wait on that account. */
export async function countSent(
  tx: ActorTransaction,
  senders: readonly Sender[],
): Promise<number[]> {
  const rows = await tx
    .select({ account: invitation.accountId, sender: invitation.invitedBy, sent: count() })
    .from(invitation)
    .where(
      and(
        inArray(
          invitation.accountId,
          senders.map(({ accountId }) => accountId),
        ),
        isOpen,
      ),
    )
    .groupBy(invitation.accountId, invitation.invitedBy);
  return senders.map(
    ({ accountId, personId }) =>
      rows.find(({ account, sender }) => account === accountId && sender === personId)?.sent ?? 0,
  );
}
