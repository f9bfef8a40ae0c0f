import type { ActorTransaction } from '@vigie/chassis/database';
import type { BulkChangeRefusal } from '../generated/resolvers.ts';
import { destinationRefusals } from '../transfer/destination.ts';

/** What speaks against the account that all are to move to, whoever they are. */
export async function whyNotTo(
  tx: ActorTransaction,
  toAccountId: string,
): Promise<BulkChangeRefusal[]> {
  const [refusal] = await destinationRefusals(tx, toAccountId);
  return refusal ? [{ code: 'NO_DESTINATION', field: 'toAccountId' }] : [];
}
