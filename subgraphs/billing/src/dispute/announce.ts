import type { ActorTransaction } from '@vigie/chassis/database';
import { publishAll } from '@vigie/chassis/outbox';
import type { DisputeRow } from './table.ts';

type Answered = Pick<DisputeRow, 'id' | 'accountId' | 'chargeId' | 'disputedBy'>;

/** Has those who disputed fees told what came of it. */
export function tellDisputers(
  tx: ActorTransaction,
  disputes: readonly Answered[],
  about: 'ACCEPTED' | 'REFUSED',
): Promise<void> {
  return publishAll(
    tx,
    disputes.map(({ id: disputeId, accountId, chargeId, disputedBy: userId }) => ({
      ...{ type: 'charge-dispute.answered' as const, key: disputeId, accountId },
      payload: { disputeId, chargeId, accountId, userId, about },
    })),
  );
}
