import type { ActorTransaction } from '@vigie/chassis/database';
import type { MembershipEnded } from '@vigie/chassis/events';
import { enqueue } from '@vigie/chassis/jobs';

/** Takes an event of identity: whoever is on file there leaves, some at a time. */
export async function receiveMembershipEnd(
  tx: ActorTransaction,
  { accountId, lastDay }: MembershipEnded,
): Promise<void> {
  await enqueue(tx, 'end-membership', { accountId, lastDay }, { queue: `end ${accountId}` });
}
