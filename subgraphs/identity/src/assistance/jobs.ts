import type { ActorTransaction } from '@vigie/chassis/database';
import { and, between, count, eq, notLike, sql } from 'drizzle-orm';
import { memberAccount } from '../account/table.ts';
import { alertPerson } from '../alert/commands.ts';
import type { JobContext } from '../job-context.ts';
import { journal } from '../journal/table.ts';
import { findViewable } from '../view/queries.ts';
import { tellIn } from './end.ts';
import { assistance, type AssistanceRow } from './table.ts';

const job = { kind: 'job', task: 'tell-of-assistance' } as const;

/** Milliseconds until a call is over. */
const left = sql<number>`extract(epoch from
  coalesce(${assistance.endedAt}, ${assistance.endsAt}) - clock.now())::float8 * 1000`;

/**
 * Tells the administrators of each account what the service did there in a call, once it is over; of nothing done nobody is
 * told. While it goes on, the telling waits for its end.
 */
export async function tellOfAssistance(
  { database }: Pick<JobContext, 'database'>,
  { id }: { id: string },
): Promise<void> {
  await database.as(job, async (tx) => {
    const [found] = await tx
      .select({ call: assistance, left })
      .from(assistance)
      .where(eq(assistance.id, id));
    if (!found) return;
    if (found.left > 0) return tellIn(tx, id, found.left);
    const { call } = found;
    for (const { accountId } of await findDone(tx, call)) {
      for (const { personId, administrator } of await findViewable(tx, accountId)) {
        if (!administrator) continue;
        await alertPerson(tx, {
          ...{ kind: 'account-assisted', personId, accountId },
          ...{ byId: call.staffId, assistanceId: call.id },
        });
      }
    }
  });
}

/** How much was done in a call on each account, its beginning and end left out. */
export function findDone(
  tx: ActorTransaction,
  { companyId, staffId, startedAt, endedAt, endsAt }: AssistanceRow,
): Promise<{ accountId: string; done: number }[]> {
  return tx
    .select({ accountId: memberAccount.id, done: count() })
    .from(journal)
    .innerJoin(memberAccount, eq(memberAccount.id, journal.accountId))
    .where(
      and(
        eq(memberAccount.companyId, companyId),
        eq(journal.actorId, staffId),
        between(journal.at, startedAt, endedAt ?? endsAt),
        notLike(journal.action, 'assistance.%'),
        notLike(journal.action, sql`'%.opened'`),
      ),
    )
    .groupBy(memberAccount.id);
}
