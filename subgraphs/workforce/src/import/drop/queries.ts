import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { asc } from 'drizzle-orm';
import { importDrop, importFile, type DropRow, type FileRow } from './table.ts';

/** Drops that the actor may see: their own. */
export async function findDrops(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(DropRow | null)[]> {
  const rows = await tx.select().from(importDrop).where(anyOf(importDrop.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** Files of each drop in the order in which they came. */
export async function findFilesOfDrops(
  tx: ActorTransaction,
  dropIds: readonly string[],
): Promise<FileRow[][]> {
  const rows = await tx
    .select()
    .from(importFile)
    .where(anyOf(importFile.dropId, dropIds))
    .orderBy(asc(importFile.position));
  return groupedBy(dropIds, rows, (row) => row.dropId);
}

export async function filesOf(tx: ActorTransaction, dropId: string): Promise<FileRow[]> {
  const [files = []] = await findFilesOfDrops(tx, [dropId]);
  return files;
}
