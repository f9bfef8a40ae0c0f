import { readToday } from '@vigie/chassis/today';
import type { JobContext } from '../job-context.ts';
import { reconcileFollowing } from '../visit/reconcile.ts';
import { findToOpen } from './queries.ts';

const task = 'open-due-visits';

/** Employees read at a time, each then worked on in a transaction of its own. */
const batch = 200;

/** Seeks appointments for the visits whose time has come. What is opened is no longer found: it may run at any time. */
export async function openDueVisits({ database }: JobContext): Promise<void> {
  const seen = new Set<string>();
  for (;;) {
    const found = await database.as({ kind: 'job', task }, async (tx) =>
      findToOpen(tx, await readToday(tx), batch + seen.size),
    );
    const fresh = found.filter(({ employeeId }) => !seen.has(employeeId));
    if (fresh.length === 0) return;
    for (const { employeeId, accountId } of fresh) {
      // Nobody who leaves before is found a second time in one run.
      seen.add(employeeId);
      await database.as({ kind: 'job', task, accountId }, (tx) =>
        reconcileFollowing(tx, employeeId),
      );
    }
  }
}
