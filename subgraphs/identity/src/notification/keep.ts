import type { ActorTransaction } from '@vigie/chassis/database';
import type { NoticeKept } from '@vigie/chassis/events';
import { sql } from 'drizzle-orm';
import { keptNotice } from './table.ts';

/** Keeps what somebody is told in their next digest; what comes twice is kept once. */
export async function keepNotice(tx: ActorTransaction, notice: NoticeKept): Promise<void> {
  const { noticeId, userId, accountId, event, cadence, title, path, dueOn } = notice;
  await tx
    .insert(keptNotice)
    .values({
      ...{ id: noticeId, personId: userId, accountId, event, cadence, title, path, dueOn },
      keptAt: sql`clock.now()`,
    })
    .onConflictDoNothing();
}
