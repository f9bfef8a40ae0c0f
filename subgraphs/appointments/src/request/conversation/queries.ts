import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { asc } from 'drizzle-orm';
import { requestMessage, type MessageRow } from './table.ts';

/** What was written about each request, first to last. */
export async function findMessagesOf(
  tx: ActorTransaction,
  requestIds: readonly string[],
): Promise<MessageRow[][]> {
  const rows = await tx
    .select()
    .from(requestMessage)
    .where(anyOf(requestMessage.requestId, requestIds))
    .orderBy(asc(requestMessage.writtenAt), asc(requestMessage.id));
  return groupedBy(requestIds, rows, (row) => row.requestId);
}
