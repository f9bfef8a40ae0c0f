import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { requestMessage } from './conversation/table.ts';
import { requestedEmployee, visitRequest } from './table.ts';

/** A request of the past, with what was written about it. */
export interface RequestSeed {
  request: Omit<typeof visitRequest.$inferInsert, 'id'>;
  employeeIds: readonly string[];
  messages: readonly {
    side: 'SERVICE' | 'MEMBER';
    authorId: string;
    text: string;
    writtenAt: Date;
  }[];
}

export async function seedVisitRequests(
  tx: ActorTransaction,
  seeds: readonly RequestSeed[],
): Promise<void> {
  for (const { request, employeeIds, messages } of seeds) {
    const { accountId, kind } = request;
    const id = newId();
    const open = request.waitsFor !== null;
    await tx.insert(visitRequest).values({ ...request, id });
    for (const employeeId of employeeIds) {
      await tx
        .insert(requestedEmployee)
        .values({ requestId: id, employeeId, accountId, kind, open });
    }
    for (const message of messages) {
      await tx.insert(requestMessage).values({ ...message, id: newId(), requestId: id, accountId });
    }
  }
}
