import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm';
import {
  bulkChange,
  bulkChangeRow,
  type BulkChangeResultRow,
  type BulkChangeRow,
} from './table.ts';

/** A change with how far it is. */
export interface CountedBulkChange extends BulkChangeRow {
  total: number;
  done: number;
  refused: number;
}

/** The changes of the actor, counted over the employees that they may still read. */
export async function findBulkChanges(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(CountedBulkChange | null)[]> {
  const rows = await tx
    .select({
      ...getTableColumns(bulkChange),
      total: sql<number>`count(${bulkChangeRow.key})::int`,
      done: sql<number>`count(*) filter (where ${bulkChangeRow.outcome} = 'DONE')::int`,
      refused: sql<number>`count(*) filter (where ${bulkChangeRow.outcome} = 'REFUSED')::int`,
    })
    .from(bulkChange)
    .leftJoin(bulkChangeRow, eq(bulkChangeRow.bulkChangeId, bulkChange.id))
    .where(anyOf(bulkChange.id, ids))
    .groupBy(bulkChange.id);
  return inOrderOf(ids, rows, (row) => row.id);
}

/** What became of each employee of a change, the refused ones first. */
export async function listResults(
  tx: ActorTransaction,
  { id, total }: CountedBulkChange,
  asked: PageArguments,
): Promise<Page<BulkChangeResultRow>> {
  const size = pageSize(asked);
  const position = positionOf(asked.after, ['number', 'number']);
  const calm = sql<boolean>`(${bulkChangeRow.outcome} <> 'REFUSED')`;
  const rows = await tx
    .select()
    .from(bulkChangeRow)
    .where(
      and(
        eq(bulkChangeRow.bulkChangeId, id),
        position
          ? sql`(${calm}, ${bulkChangeRow.position}) > (${position[0]}::int::boolean, ${position[1]}::int)`
          : undefined,
      ),
    )
    .orderBy(calm, asc(bulkChangeRow.position))
    .limit(size + 1);
  return pageOf(rows, size, total, ({ outcome, position: place }) => [
    outcome === 'REFUSED' ? '0' : '1',
    String(place),
  ]);
}
