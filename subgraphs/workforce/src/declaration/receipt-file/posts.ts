import type { ActorTransaction } from '@vigie/chassis/database';
import { asc, sql } from 'drizzle-orm';
import { declaredPost, type DeclaredPostRow, type ReceiptRow } from '../table.ts';

/** What receipts declare of posts and risks (D4622-22), receipt by receipt in their order. */
export function findPostsOf(
  tx: ActorTransaction,
  receipts: readonly Pick<ReceiptRow, 'declarationId' | 'version'>[],
): Promise<DeclaredPostRow[]> {
  const ids = sql.param(receipts.map(({ declarationId }) => declarationId));
  const versions = sql.param(receipts.map(({ version }) => version));
  return tx
    .select()
    .from(declaredPost)
    .where(
      sql`(${declaredPost.declarationId}, ${declaredPost.version}) in (
        select id, version from unnest(${ids}::uuid[], ${versions}::smallint[]) as given (id, version))`,
    )
    .orderBy(asc(declaredPost.declarationId), asc(declaredPost.position));
}
