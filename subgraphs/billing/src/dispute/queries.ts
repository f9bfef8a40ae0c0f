import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import { and, asc, count, desc, eq, ne, sql } from 'drizzle-orm';
import { chargeDispute, type DisputeRow } from './table.ts';

export async function findDisputes(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(DisputeRow | null)[]> {
  const rows = await tx.select().from(chargeDispute).where(anyOf(chargeDispute.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** The dispute of each charge; null where nobody disputes it. */
export async function findDisputesOf(
  tx: ActorTransaction,
  chargeIds: readonly string[],
): Promise<(DisputeRow | null)[]> {
  const rows = await tx
    .select()
    .from(chargeDispute)
    .where(anyOf(chargeDispute.chargeId, chargeIds));
  return inOrderOf(chargeIds, rows, (row) => row.chargeId);
}

/** Disputes that wait, oldest first: who has waited longest is answered first. Or the answered ones, latest first. */
export async function listDisputes(
  tx: ActorTransaction,
  { answered, ...asked }: PageArguments & { answered: boolean },
): Promise<Page<DisputeRow>> {
  const size = pageSize(asked);
  const position = positionOf(asked.after, ['instant', 'id']);
  const { disputedAt, id, state } = chargeDispute;
  const matching = answered ? ne(state, 'OPEN') : eq(state, 'OPEN');
  const beyond = answered ? sql`<` : sql`>`;
  const following = position
    ? sql`(${disputedAt}, ${id}) ${beyond} (${position[0]}::timestamptz, ${position[1]}::uuid)`
    : undefined;
  const order = answered ? desc : asc;
  const rows = await tx
    .select()
    .from(chargeDispute)
    .where(and(matching, following))
    .orderBy(order(disputedAt), order(id))
    .limit(size + 1);
  const [total] = await tx.select({ rows: count() }).from(chargeDispute).where(matching);
  return pageOf(rows, size, total?.rows ?? 0, (row) => [row.disputedAt.toISOString(), row.id]);
}
