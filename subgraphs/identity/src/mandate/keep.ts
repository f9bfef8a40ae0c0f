import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { enqueue } from '@vigie/chassis/jobs';
import { sql } from 'drizzle-orm';
import type { JobContext } from '../job-context.ts';
import { endNotice } from './rules.ts';

/** Every hour: writes what the clock has ended, and has each client told in time that a mandate ends. */
export async function keepMandates({ database }: Pick<JobContext, 'database'>): Promise<void> {
  await database.as({ kind: 'job', task: 'keep-mandates' }, async (tx) => {
    await close(tx);
    const ending = await tx.execute<{ id: string; account_id: string }>(sql`
      update identity.mandate set end_told_at = clock.now()
      where state = 'ACCEPTED' and end_told_at is null
        and ends_on between clock.today() and clock.today() + ${endNotice}::int
      returning id, account_id`);
    for (const { id, account_id: accountId } of ending) {
      await audit(tx, { action: 'mandate.end-noticed', accountId, targetId: id });
      await enqueue(tx, 'tell-of-mandate', { mandateId: id, about: 'ending' });
    }
  });
}

async function close(tx: ActorTransaction): Promise<void> {
  const closed = await tx.execute<{ id: string; account_id: string; state: string }>(sql`
    update identity.mandate set state = case state when 'ASKED' then 'EXPIRED' else 'OVER' end,
      version = version + 1
    where (state = 'ASKED' and expires_at <= clock.now())
      or (state = 'ACCEPTED' and ends_on < clock.today())
    returning id, account_id, state`);
  for (const { id, account_id: accountId, state } of closed) {
    const action = state === 'EXPIRED' ? 'mandate.expired' : 'mandate.over';
    await audit(tx, { action, accountId, targetId: id });
  }
}
