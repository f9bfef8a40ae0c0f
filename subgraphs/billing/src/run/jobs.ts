import type { JobActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, eq, sql } from 'drizzle-orm';
import { issue } from '../invoice/issue.ts';
import type { JobContext } from '../job-context.ts';
import { keepLogo } from '../logo/commands.ts';
import { handIn } from '../platform/hand-in.ts';
import { readSetting } from '../setting/queries.ts';
import { askParties } from './ask-parties.ts';
import { run, runAccount } from './table.ts';

const issuer: JobActor = { kind: 'job', task: 'issue-invoices' };

/** Accounts that are looked up at once. */
const stretch = 50;

/**
 * Issues what waits on each account of a run, one transaction for each: whoever stands before a failure keeps their
 * invoice, and another attempt goes on after it.
 */
export async function issueInvoices(
  { clock, database, query }: JobContext,
  { runId }: { runId: string },
): Promise<void> {
  const setting = await database.as(issuer, readSetting);
  for (;;) {
    const accounts = await database.as(issuer, (tx) => findWaitingAccounts(tx, runId));
    if (accounts.length === 0) break;
    for (const accountId of accounts) {
      // Asked before the transaction: a number is not held while others are waited for.
      const { logo: picture, ...parties } = await askParties(query, accountId, setting);
      const { paymentDays } = setting;
      await database.as(issuer, async (tx) => {
        const logo = picture && (await keepLogo(tx, picture));
        const issued = { parties, logo, day: clock.today(), paymentDays };
        const row = await issue(tx, { accountId, ...issued });
        if (row) await handIn(tx, { invoiceId: row.id, attempt: 1 });
        const outcome = row ? ('ISSUED' as const) : ('SKIPPED' as const);
        await tx
          .update(runAccount)
          .set({ outcome, invoiceId: row?.id ?? null })
          .where(and(eq(runAccount.runId, runId), eq(runAccount.accountId, accountId)));
      });
    }
  }
  await database.as(issuer, (tx) => finish(tx, runId));
}

async function findWaitingAccounts(tx: ActorTransaction, runId: string): Promise<string[]> {
  const rows = await tx
    .select({ accountId: runAccount.accountId })
    .from(runAccount)
    .where(and(eq(runAccount.runId, runId), eq(runAccount.outcome, 'WAITING')))
    .orderBy(asc(runAccount.accountId))
    .limit(stretch);
  return rows.map(({ accountId }) => accountId);
}

async function finish(tx: ActorTransaction, runId: string): Promise<void> {
  await tx
    .update(run)
    .set({ finishedAt: sql`clock.now()` })
    .where(eq(run.id, runId));
  await audit(tx, { action: 'billing-run.finished', targetId: runId });
}
