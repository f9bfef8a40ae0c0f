import type { ActorTransaction } from '@vigie/chassis/database';
import type { MembershipEnded } from '@vigie/chassis/events';
import { enqueue } from '@vigie/chassis/jobs';

/** Takes an event of identity: whoever is on file there leaves or goes on in another account, some at a time. */
export async function receiveMembershipEnd(
  tx: ActorTransaction,
  { accountId, lastDay, successorId }: MembershipEnded,
): Promise<void> {
  const ended = { accountId, lastDay, ...(successorId && { successorId }) };
  await enqueue(tx, 'end-membership', ended, { queue: `end ${accountId}` });
}
