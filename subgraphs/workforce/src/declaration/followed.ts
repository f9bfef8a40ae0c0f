import { changePage, type ChangeArguments } from '@vigie/chassis/changes';
import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, type Page } from '@vigie/chassis/page';
import { and, count } from 'drizzle-orm';
import { declaration, type DeclarationRow } from './table.ts';

/**
 * Declarations of every account open to the actor, oldest change first.
 * @param counted rows over all pages are told; of a whole service that takes longer than a page
 */
export async function listChanges(
  tx: ActorTransaction,
  asked: ChangeArguments,
  counted: boolean,
): Promise<Page<DeclarationRow>> {
  const { size, matching, following, order } = await changePage(tx, asked, declaration);
  const rows = await tx
    .select()
    .from(declaration)
    .where(and(matching, following))
    .orderBy(...order)
    .limit(size + 1);
  const [total] = counted
    ? await tx.select({ rows: count() }).from(declaration).where(matching)
    : [];
  return pageOf(rows, size, total?.rows ?? 0, ({ updatedAt, id }) => [updatedAt.toISOString(), id]);
}
