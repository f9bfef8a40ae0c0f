import { readToday } from '@vigie/chassis/today';
import type { JobContext } from '../job-context.ts';
import { carryOut } from './carry-out.ts';
import { findOutdated } from './queries.ts';

const task = 'forget-leavers';

/** People of one transaction at most. */
const batch = 100;

/** Erases everything held of those who left so long ago that nothing obliges to keep it any more, or never were there. */
export async function forgetLeavers({ database }: Pick<JobContext, 'database'>): Promise<void> {
  const forgetSome = async (): Promise<number> =>
    database.as({ kind: 'job', task }, async (tx) => {
      const outdated = await findOutdated(tx, await readToday(tx), batch);
      for (const { id: employeeId, accountId } of outdated) {
        const nobody = { reason: null, askedBy: null };
        await carryOut(tx, { employeeId, accountId, everything: true, ...nobody });
      }
      return outdated.length;
    });
  while ((await forgetSome()) === batch);
}
