import type { ActorTransaction } from '@vigie/chassis/database';
import { and, count, between, eq, notLike, sql } from 'drizzle-orm';
import { alertPerson } from '../alert/commands.ts';
import type { JobContext } from '../job-context.ts';
import { journal } from '../journal/table.ts';
import { findViewable } from '../view/queries.ts';
import { assistance, type AssistanceRow } from './table.ts';

const job = { kind: 'job', task: 'tell-of-assistance' } as const;

/** Tells the administrators of an account what the service did there for a caller; of nothing done nobody is told. */
export async function tellOfAssistance(
  { database }: Pick<JobContext, 'database'>,
  { id }: { id: string },
): Promise<void> {
  await database.as(job, async (tx) => {
    const [row] = await tx.select().from(assistance).where(eq(assistance.id, id));
    if (!row || (await countDone(tx, row)) === 0) return;
    for (const { personId, administrator } of await findViewable(tx, row.accountId)) {
      if (!administrator) continue;
      await alertPerson(tx, {
        ...{ kind: 'account-assisted', personId, accountId: row.accountId },
        ...{ byId: row.staffId, assistanceId: row.id },
      });
    }
  });
}

/** What was done for the caller, its beginning and end left out. */
export async function countDone(tx: ActorTransaction, row: AssistanceRow): Promise<number> {
  const end = row.endedAt ?? row.endsAt;
  const [counted] = await tx
    .select({ rows: count() })
    .from(journal)
    .where(
      and(
        eq(journal.accountId, row.accountId),
        eq(journal.actorId, row.staffId),
        between(journal.at, row.startedAt, end),
        notLike(journal.action, 'assistance.%'),
        notLike(journal.action, sql`'%.opened'`),
      ),
    );
  return counted?.rows ?? 0;
}
