import type { JobActor } from '@vigie/chassis/actor';
import { anyOf } from '@vigie/chassis/any-of';
import { auditAll } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { enqueue } from '@vigie/chassis/jobs';
import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';
import { document } from '../document/table.ts';
import { dossier } from '../dossier/table.ts';
import { downloadAddress } from '../download/table.ts';
import type { JobContext } from '../job-context.ts';
import { uploadAddress } from '../sharing/table.ts';
import { unmatchedPaper } from '../unmatched-paper/table.ts';

const keeper: JobActor = { kind: 'job', task: 'forget-documents' };

/** Documents of one transaction at most. */
const batch = 200;

/**
 * Forgets what is kept no longer: documents after their last day, withdrawn ones after a year in which the service can
 * still say who had opened them, and addresses that have run out. Files go by jobs of their own, which are tried again
 * until they have.
 */
export async function forgetDocuments({ database }: Pick<JobContext, 'database'>): Promise<void> {
  while ((await database.as(keeper, forgetSome)) === batch);
  await database.as(keeper, async (tx) => {
    await tx.delete(downloadAddress).where(lt(downloadAddress.expiresAt, sql`clock.now()`));
    await tx.delete(uploadAddress).where(lt(uploadAddress.expiresAt, sql`clock.now()`));
    await forgetDossiers(tx);
  });
}

/** Dossiers whose files have gone, and those that were never made. */
async function forgetDossiers(tx: ActorTransaction): Promise<void> {
  const gone = await tx
    .delete(dossier)
    .where(
      or(
        lt(dossier.keptUntil, sql`clock.today()`),
        and(isNull(dossier.readyAt), lt(dossier.askedAt, sql`clock.now() - interval '30 days'`)),
      ),
    )
    .returning({ id: dossier.id, accountId: dossier.accountId });
  await auditAll(
    tx,
    gone.map(({ id, accountId }) => ({ action: 'dossier.forgotten', accountId, targetId: id })),
  );
}

async function forgetSome(tx: ActorTransaction): Promise<number> {
  const due = await tx
    .select({ id: document.id })
    .from(document)
    .where(
      or(
        lt(document.keepUntil, sql`clock.today()`),
        lt(document.withdrawnAt, sql`clock.now() - interval '1 year'`),
      ),
    )
    .limit(batch);
  if (due.length === 0) return 0;
  const gone = await tx
    .delete(document)
    .where(
      anyOf(
        document.id,
        due.map(({ id }) => id),
      ),
    )
    .returning();
  await auditAll(
    tx,
    gone.map(({ id, accountId, kind }) => ({
      ...{ action: 'document.forgotten', accountId, targetId: id, details: { kind } },
    })),
  );
  for (const storageKey of new Set(gone.map((row) => row.storageKey))) {
    await enqueue(tx, 'remove-file', { storageKey });
  }
  return gone.length;
}

export interface RemovalJob {
  storageKey: string;
}

/** Removes a file, and with it the key that stands locked at its beginning; one that others still have stays. */
export async function removeFile(
  { database, store }: Pick<JobContext, 'database' | 'store'>,
  { storageKey }: RemovalJob,
): Promise<void> {
  if (!(await database.as(keeper, (tx) => isWanted(tx, storageKey))))
    await store.remove(storageKey);
}

/** Whether a document or a paper that waits stands on a file; as a job. */
export async function isWanted(tx: ActorTransaction, storageKey: string): Promise<boolean> {
  const [kept] = await tx
    .select({ id: document.id })
    .from(document)
    .where(eq(document.storageKey, storageKey))
    .limit(1);
  if (kept) return true;
  const [waiting] = await tx
    .select({ id: unmatchedPaper.id })
    .from(unmatchedPaper)
    .where(eq(unmatchedPaper.storageKey, storageKey));
  return waiting !== undefined;
}
