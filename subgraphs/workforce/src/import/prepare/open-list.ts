import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { and, eq } from 'drizzle-orm';
import type { JobContext } from '../../job-context.ts';
import {
  columnsOf,
  mappingOf,
  missingFields,
  sealColumns,
  tableOf,
  type KeptColumns,
} from '../batch/columns.ts';
import { columnMemory, importRecord } from '../batch/table.ts';
import type { RememberedMatching } from '../columns/memory.ts';
import { rowsOfTable } from '../columns/table-rows.ts';
import { tableRules } from '../decide/source-rules.ts';
import type { DropRow } from '../drop/table.ts';
import type { TableUpload } from '../reading/upload.ts';
import { addRows } from './add-rows.ts';
import { decideSoon } from './decide-soon.ts';
import { readToday } from './today.ts';

/**
 * Makes the import of a list. Where somebody of the account has matched such headings before, its rows are decided at
 * once; otherwise somebody has to look at the columns first.
 */
export async function openList(
  tx: ActorTransaction,
  { dataKey }: JobContext,
  { id: dropId, accountId, subjectKind, subjectId }: DropRow & { accountId: string },
  list: TableUpload,
): Promise<void> {
  const id = newId();
  const columns = await proposedColumns(tx, accountId, list, null, await readToday(tx));
  await tx.insert(importRecord).values({
    ...{ id, dropId, accountId, kind: 'LIST', state: 'TO_MATCH', subjectKind, subjectId },
    ...{ fileNames: [list.name], columns: sealColumns(dataKey, id, columns) },
    rules: tableRules(null),
  });
  if (!isSettled(columns)) return;
  await takeRows(tx, dataKey, { id, accountId }, list, columns);
}

/** The rows of a list, by its columns as they are matched now. */
export async function takeRows(
  tx: ActorTransaction,
  dataKey: Buffer,
  { id, accountId }: { id: string; accountId: string },
  list: TableUpload,
  columns: KeptColumns,
): Promise<void> {
  const { rows } = rowsOfTable(list.name, tableOf(list, columns.sheet), mappingOf(columns));
  await addRows(tx, dataKey, { importId: id, accountId }, rows);
  await decideSoon(tx, { id, accountId });
}

/** Matched by somebody before, with nothing missing: there is nothing left to ask. */
export function isSettled(columns: KeptColumns): boolean {
  return columns.remembered && missingFields(columns).length === 0;
}

/** The columns of a sheet, understood as the last time where there was one. */
export async function proposedColumns(
  tx: ActorTransaction,
  accountId: string,
  list: TableUpload,
  sheet: string | null,
  today: CivilDate,
): Promise<KeptColumns> {
  const table = tableOf(list, sheet);
  const proposed = columnsOf(list, table, null, today);
  const memory = await memoryOf(tx, accountId, proposed.fingerprint);
  return memory ? columnsOf(list, table, memory, today) : proposed;
}

async function memoryOf(
  tx: ActorTransaction,
  accountId: string,
  fingerprint: string,
): Promise<RememberedMatching | null> {
  const [row] = await tx
    .select()
    .from(columnMemory)
    .where(and(eq(columnMemory.accountId, accountId), eq(columnMemory.fingerprint, fingerprint)));
  return row ?? null;
}
