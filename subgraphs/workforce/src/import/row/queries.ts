import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import { and, asc, count, eq, gt, sql, type SQL } from 'drizzle-orm';
import type { Counts, Outcome } from '../batch/figures.ts';
import { unseal, type OpenRow } from './content.ts';
import { importRow, importSecret, type RowRecord } from './table.ts';

export interface RowFilter extends PageArguments {
  outcome?: Outcome | null;
  state?: RowRecord['state'] | null;
}

/** A page of an import's rows in the order of the source, opened as far as the actor may read. */
export async function listRows(
  tx: ActorTransaction,
  dataKey: Buffer,
  importId: string,
  filter: RowFilter,
): Promise<Page<OpenRow>> {
  const size = pageSize(filter);
  const matching = and(
    eq(importRow.importId, importId),
    filter.outcome ? eq(importRow.outcome, filter.outcome) : undefined,
    filter.state ? eq(importRow.state, filter.state) : undefined,
  );
  const [after] = positionOf(filter.after, ['text']) ?? [];
  // A foreign cursor may hold any text; one of this list holds a number.
  const from = /^\d{1,9}$/.test(after ?? '') ? Number(after) : -1;
  const rows = await openRows(tx, dataKey, and(matching, gt(importRow.position, from)), size + 1);
  const [total] = await tx.select({ rows: count() }).from(importRow).where(matching);
  return pageOf(rows, size, total?.rows ?? 0, ({ record }) => [String(record.position)]);
}

export async function findRow(
  tx: ActorTransaction,
  dataKey: Buffer,
  id: string,
): Promise<OpenRow | null> {
  const [row] = await openRows(tx, dataKey, eq(importRow.id, id), 1);
  return row ?? null;
}

/**
 * Rows in the order of the source. Which ones is asked first: sorting whole encrypted rows to keep a part of them would
 * take longer with each part.
 */
export async function openRows(
  tx: ActorTransaction,
  dataKey: Buffer,
  matching: SQL | undefined,
  most: number,
): Promise<OpenRow[]> {
  const wanted = await tx
    .select({ id: importRow.id })
    .from(importRow)
    .where(matching)
    .orderBy(asc(importRow.position))
    .limit(most);
  const ids = wanted.map(({ id }) => id);
  const rows = await tx.select().from(importRow).where(anyOf(importRow.id, ids));
  const secrets = await tx.select().from(importSecret).where(anyOf(importSecret.rowId, ids));
  const secretOf = new Map(secrets.map((secret) => [secret.rowId, secret]));
  return inOrderOf(ids, rows, ({ id }) => id).flatMap((row) =>
    row ? [unseal(dataKey, row, secretOf.get(row.id))] : [],
  );
}

/** How the rows of an import stand now. */
export async function countRows(tx: ActorTransaction, importId: string): Promise<Partial<Counts>> {
  const rows = await tx.execute<{ outcome: string | null; state: string; rows: number }>(sql`
    select outcome, state, count(*)::int as rows from ${importRow}
    where import_id = ${importId} group by outcome, state`);
  const counts: Record<string, number> = {};
  for (const { outcome, state, rows: number } of rows) {
    for (const name of [outcome, state]) {
      if (name === null || name === 'WAITING') continue;
      counts[name.toLowerCase()] = (counts[name.toLowerCase()] ?? 0) + number;
    }
  }
  return counts;
}
