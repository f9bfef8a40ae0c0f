import { readToday } from '@vigie/chassis/today';
import type { JobContext } from '../job-context.ts';
import { countService, publishHealthFigures } from './publish.ts';
import { countTrades } from './trade.ts';

/** Keeps the figures that are not counted while somebody waits. It may run at any time. */
export async function renewFigures({ database }: Pick<JobContext, 'database'>): Promise<void> {
  await database.as({ kind: 'job', task: 'renew-figures' }, async (tx) => {
    const today = await readToday(tx);
    await countService(tx, today);
    await countTrades(tx, today);
    await publishHealthFigures(tx, today);
  });
}
