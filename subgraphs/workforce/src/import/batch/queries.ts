import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import { and, asc, count, desc, eq, sql } from 'drizzle-orm';
import { importProgress, importRecord, type ImportRecord, type ProgressRow } from './table.ts';

export async function findImports(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(ImportRecord | null)[]> {
  const rows = await tx.select().from(importRecord).where(anyOf(importRecord.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** What was made of each drop, account by account. */
export async function findImportsOfDrops(
  tx: ActorTransaction,
  dropIds: readonly string[],
): Promise<ImportRecord[][]> {
  const rows = await tx
    .select()
    .from(importRecord)
    .where(anyOf(importRecord.dropId, dropIds))
    .orderBy(asc(importRecord.id));
  return groupedBy(dropIds, rows, (row) => row.dropId);
}

/** How far the work on each drop or import has come. */
export async function findProgress(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(ProgressRow | null)[]> {
  const rows = await tx.select().from(importProgress).where(anyOf(importProgress.aboutId, ids));
  return inOrderOf(ids, rows, (row) => row.aboutId);
}

/** Imports into an account, the latest first. */
export async function listImports(
  tx: ActorTransaction,
  accountId: string,
  page: PageArguments,
): Promise<Page<ImportRecord>> {
  const size = pageSize(page);
  const ofAccount = eq(importRecord.accountId, accountId);
  const position = positionOf(page.after, ['instant', 'id']);
  const after =
    position &&
    sql`(${importRecord.createdAt}, ${importRecord.id}) < (${position[0]}::timestamptz, ${position[1]}::uuid)`;
  const rows = await tx
    .select()
    .from(importRecord)
    .where(and(ofAccount, after ?? undefined))
    .orderBy(desc(importRecord.createdAt), desc(importRecord.id))
    .limit(size + 1);
  const [total] = await tx.select({ rows: count() }).from(importRecord).where(ofAccount);
  return pageOf(rows, size, total?.rows ?? 0, ({ createdAt, id }) => [createdAt.toISOString(), id]);
}
