import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { publish } from '@vigie/chassis/outbox';
import { readToday } from '@vigie/chassis/today';
import { and, asc, eq, isNull, lt, sql } from 'drizzle-orm';
import { memberAccount } from '../account/table.ts';
import { isOpen } from '../invitation/queries.ts';
import { invitation } from '../invitation/table.ts';
import type { JobContext } from '../job-context.ts';
import { carryOutJoin } from '../succession/carry-out.ts';
import { forbidWriting } from './read-only.ts';

const job = { kind: 'job', task: 'end-memberships' } as const;

/** Does what follows from the memberships whose last day has passed, each in a transaction of its own. */
export async function endMemberships({ database }: Pick<JobContext, 'database'>): Promise<void> {
  const due = await database.as(job, async (tx) =>
    tx
      .select({ id: memberAccount.id })
      .from(memberAccount)
      .where(and(isNull(memberAccount.endedAt), lt(memberAccount.endsOn, await readToday(tx))))
      .orderBy(asc(memberAccount.endsOn)),
  );
  for (const { id } of due) await database.as(job, (tx) => end(tx, id));
}

async function end(tx: ActorTransaction, id: string): Promise<void> {
  const [row] = await tx
    .update(memberAccount)
    .set({ endedAt: sql`clock.now()` })
    .where(and(eq(memberAccount.id, id), isNull(memberAccount.endedAt)))
    .returning();
  if (!row?.endsOn) return;
  await forbidWriting(tx, id);
  await tx
    .update(invitation)
    .set({ revokedAt: sql`clock.now()` })
    .where(and(eq(invitation.accountId, id), isOpen));
  const successorId = await carryOutJoin(tx, id);
  await publish(tx, {
    ...{ type: 'membership.ended', key: id, accountId: id },
    payload: { accountId: id, lastDay: row.endsOn, successorId },
  });
  await audit(tx, { action: 'member.ended', accountId: id, targetId: id });
}
