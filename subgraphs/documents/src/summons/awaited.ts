import type { ActorTransaction } from '@vigie/chassis/database';
import { groupedBy } from '@vigie/chassis/batch';
import { newId } from '@vigie/chassis/ids';
import { lte, sql } from 'drizzle-orm';
import type { JobContext } from '../job-context.ts';
import { visit, type VisitCopy } from '../visit/table.ts';
import { enqueueSummons } from './enqueue.ts';
import { writer } from './summons.ts';

/** The hour from which summonses leave, in the service's time zone: nobody is written to at night. */
const hour = 8;

/** Has the summonses written whose day has come. What an account gets on one day is announced in one mail. */
export async function askSummonses({ database }: Pick<JobContext, 'database'>): Promise<void> {
  await database.as(writer, async (tx) => {
    const due = await takeDue(tx);
    const accounts = [...new Set(due.map(({ accountId }) => accountId))];
    for (const visits of groupedBy(accounts, due, ({ accountId }) => accountId)) {
      const batch = visits.length > 1 ? { batchId: newId() } : {};
      for (const { id: visitId, version } of visits) {
        await enqueueSummons(tx, { visitId, version, ...batch });
      }
    }
  });
}

/** Each is taken once; none before the hour. */
function takeDue(tx: ActorTransaction): Promise<VisitCopy[]> {
  const open = sql`(select extract(hour from clock.now() at time zone zone) >= ${hour} from clock.setting)`;
  return tx
    .update(visit)
    .set({ summonsOn: null })
    .where(sql`${lte(visit.summonsOn, sql`clock.today()`)} and ${open}`)
    .returning();
}
