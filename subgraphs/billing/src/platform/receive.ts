import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, eq } from 'drizzle-orm';
import type { PlatformEvent } from './platform.ts';
import { listStatuses } from './queries.ts';
import { currentOf } from './rules.ts';
import { deposit, depositStatus } from './table.ts';

/** Keeps what a platform tells. What it tells twice, late or of a deposit that is not ours changes nothing. */
export async function receiveStatus(
  tx: ActorTransaction,
  platform: string,
  { id: eventId, reference, status, at, reason }: PlatformEvent,
): Promise<void> {
  // Two that come at once follow each other: neither overlooks the other.
  const [row] = await tx
    .select()
    .from(deposit)
    .where(and(eq(deposit.platform, platform), eq(deposit.reference, reference)))
    .for('update');
  if (!row) return;
  const { id: depositId, accountId, invoiceId: targetId } = row;
  const kept = await tx
    .insert(depositStatus)
    .values({ depositId, eventId, accountId, status, at, reason })
    .onConflictDoNothing()
    .returning({ eventId: depositStatus.eventId });
  if (kept.length === 0) return;
  const current = currentOf(await listStatuses(tx, depositId));
  if (!current) throw new Error('A status that was not kept');
  await tx
    .update(deposit)
    .set({ state: current.status, reason: current.reason })
    .where(eq(deposit.id, depositId));
  if (current.status === row.state) return;
  const details = { status: current.status, attempt: row.attempt };
  await audit(tx, { action: 'invoice.status-received', accountId, targetId, details });
}
