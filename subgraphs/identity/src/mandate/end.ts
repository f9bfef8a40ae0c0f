import { anyOf } from '@vigie/chassis/any-of';
import { auditAll } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { enqueue } from '@vigie/chassis/jobs';
import { sql } from 'drizzle-orm';
import { publishSettled } from './publish.ts';
import { spreadRights } from './spread.ts';
import { mandate, type MandateRow } from './table.ts';

/** How requests and mandates end by somebody's hand. */
export interface Ending {
  state: 'WITHDRAWN' | 'RESIGNED' | 'REVOKED';
  by: string;
}

const actions = {
  WITHDRAWN: 'mandate.withdrawn',
  RESIGNED: 'mandate.resigned',
  REVOKED: 'mandate.revoked',
} as const;

/**
 * Ends requests or mandates: the rights are gone with the transaction, the client is told, of what it took back the
 * firm too, and the proof says so.
 */
export async function endAll(
  tx: ActorTransaction,
  rows: readonly MandateRow[],
  { state, by }: Ending,
): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  const ended = await tx
    .update(mandate)
    .set({ state, endedAt: sql`clock.now()`, endedBy: by, version: sql`${mandate.version} + 1` })
    .where(anyOf(mandate.id, ids))
    .returning();
  await auditAll(
    tx,
    rows.map(({ id, accountId }) => ({ action: actions[state], accountId, targetId: id })),
  );
  if (state === 'WITHDRAWN') return;
  await publishSettled(tx, ended);
  for (const mandateId of ids) {
    await enqueue(tx, 'tell-of-mandate', { mandateId, about: 'ended' });
    if (state !== 'REVOKED') continue;
    await enqueue(tx, 'tell-firm-of-mandate', { mandateId, about: 'revoked' });
  }
  // The last of all: whoever ends it may hold their right to see the account from it.
  await spreadRights(
    tx,
    rows.map(({ accountId }) => accountId),
  );
}
