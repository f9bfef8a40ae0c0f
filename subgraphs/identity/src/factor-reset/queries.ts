import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import { count, desc, sql } from 'drizzle-orm';
import { factorReset, type FactorResetRow } from './table.ts';

/** Resets by the service, the last one asked first. */
export async function listResets(
  tx: ActorTransaction,
  asked: PageArguments,
): Promise<Page<FactorResetRow>> {
  const size = pageSize(asked);
  const position = positionOf(asked.after, ['instant', 'id']);
  const { askedAt, id } = factorReset;
  const rows = await tx
    .select()
    .from(factorReset)
    .where(
      position
        ? sql`(${askedAt}, ${id}) < (${position[0]}::timestamptz, ${position[1]}::uuid)`
        : undefined,
    )
    .orderBy(desc(askedAt), desc(id))
    .limit(size + 1);
  const [total] = await tx.select({ rows: count() }).from(factorReset);
  return pageOf(rows, size, total?.rows ?? 0, (row) => [row.askedAt.toISOString(), row.id]);
}
