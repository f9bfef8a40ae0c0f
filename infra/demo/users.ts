import type { ActorTransaction } from '@vigie/chassis/database';
import { writeAccessRequest, writeInvitation } from '@vigie/identity/seed';
import { guests, lostVisitors } from './cast/users.ts';

const day = 86_400_000;

/** Whoever a row of the cast refers to. */
interface People {
  /** Account by member number. */
  accountId(memberNumber: string): string | undefined;
  /** Person by address. */
  personId(email: string): string | undefined;
  assistantId: string;
}

/** Writes who waits at the door: people invited, and people who ask to be let in again. */
export async function seedDoorstep(
  tx: ActorTransaction,
  { accountId, personId, assistantId }: People,
  now: Date,
): Promise<void> {
  const before = (days: number): Date => new Date(now.getTime() - days * day);
  for (const { memberNumber, invitedBy, sentDaysAgo, ...guest } of guests) {
    const [account, sender] = [accountId(memberNumber), personId(invitedBy)];
    if (!account || !sender) throw new Error(`Nobody can invite ${guest.email}`);
    await writeInvitation(tx, {
      ...{ ...guest, accountId: account, invitedBy: sender, sentAt: before(sentDaysAgo) },
      expiresAt: before(sentDaysAgo - 7),
    });
  }
  for (const { askedDaysAgo, refused, memberNumber, ...visitor } of lostVisitors) {
    const decision = refused
      ? {
          ...{ state: 'REFUSED' as const, reason: refused, decidedBy: assistantId },
          ...{ decidedByService: true, decidedAt: before(askedDaysAgo - 1), version: 2 },
        }
      : {};
    await writeAccessRequest(tx, {
      ...{ ...visitor, ...decision, memberNumber, accountId: accountId(memberNumber) ?? null },
      requestedAt: before(askedDaysAgo),
    });
  }
}
