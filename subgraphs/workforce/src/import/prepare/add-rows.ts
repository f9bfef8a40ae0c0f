import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import type { ImportRow } from '../decide/row.ts';
import { seal } from '../row/content.ts';
import { insertRows, type WrittenRow } from '../row/write.ts';
import { readToday } from './today.ts';

/** Rows that one statement writes. */
const part = 500;

/** Keeps the rows of an import as they were read; what they come to is decided afterwards. */
export async function addRows(
  tx: ActorTransaction,
  dataKey: Buffer,
  place: { importId: string; accountId: string },
  rows: readonly ImportRow[],
): Promise<void> {
  const today = await readToday(tx);
  for (let start = 0; start < rows.length; start += part) {
    const written = rows.slice(start, start + part).map((row, index): WrittenRow => {
      const id = newId();
      const content = { row, name: null, leftOut: false, decision: null };
      const sealed = seal(dataKey, id, content, today);
      return {
        ...{ id, position: start + index, key: row.key, outcome: null, employeeId: null },
        sealed,
      };
    });
    await insertRows(tx, place, written);
  }
}
