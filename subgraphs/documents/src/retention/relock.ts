import type { JobActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { readNow } from '@vigie/chassis/today';
import { eq, sql } from 'drizzle-orm';
import type { JobContext } from '../job-context.ts';
import { isWanted } from './jobs.ts';
import { masterKey } from './table.ts';

const locksmith: JobActor = { kind: 'job', task: 'relock-files' };

/** Files of one question at most. */
const batch = 500;

/**
 * Locks every file with the newest master key that is still locked with an older one, so that the older one can be taken
 * away. Once all of them are, an hour's look goes back a day: a process that was started before the new key may have
 * written some with the old one.
 */
export async function relockFiles({
  database,
  store,
}: Pick<JobContext, 'database' | 'store'>): Promise<void> {
  const { startedAt, since } = await database.as(locksmith, (tx) => begin(tx, store.keyName));
  let relocked = 0;
  for (let after = ''; ;) {
    const keys = await database.as(locksmith, (tx) => findFiles(tx, since, after));
    for (const key of keys) {
      if (!(await store.relock(key))) continue;
      relocked++;
      // Forgotten while it was written anew: it must not come back.
      if (!(await database.as(locksmith, (tx) => isWanted(tx, key)))) await store.remove(key);
    }
    after = keys.at(-1) ?? '';
    if (keys.length < batch) break;
  }
  await database.as(locksmith, async (tx) => {
    const row = { name: store.keyName, relockedUntil: startedAt };
    await tx
      .insert(masterKey)
      .values(row)
      .onConflictDoUpdate({ target: masterKey.name, set: { relockedUntil: startedAt } });
    if (relocked > 0) await audit(tx, { action: 'files.relocked', details: { files: relocked } });
  });
}

async function begin(
  tx: ActorTransaction,
  name: string,
): Promise<{ startedAt: Date; since: Date }> {
  const startedAt = await readNow(tx);
  const [known] = await tx.select().from(masterKey).where(eq(masterKey.name, name));
  const day = 24 * 60 * 60 * 1000;
  const since = known ? new Date(known.relockedUntil.getTime() - day) : new Date(0);
  return { startedAt, since };
}

/** Names of files that came since then, in their order, after the last one of the question before. */
async function findFiles(tx: ActorTransaction, since: Date, after: string): Promise<string[]> {
  const instant = since.toISOString();
  const rows = await tx.execute<{ key: string }>(sql`
    select storage_key as key from documents.document
    where created_at >= ${instant}::timestamptz and storage_key > ${after}
    union
    select storage_key from documents.unmatched_paper
    where received_at >= ${instant}::timestamptz and storage_key > ${after}
    order by key limit ${batch}`);
  return rows.map(({ key }) => key);
}
