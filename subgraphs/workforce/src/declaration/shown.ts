import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction, Database } from '@vigie/chassis/database';
import type { Read } from '@vigie/chassis/reading';
import { countingFor } from './counting.ts';
import { countFigures, type Figures } from './figures.ts';
import { findDeclarations, findReceipts } from './queries.ts';
import type { DeclarationRow } from './table.ts';

/**
 * Figures of the declarations that the caller may read: of a validated one as they were declared, of another as its people
 * are today. Counted as a job, since whoever pays or signs need not be able to read the employees.
 */
export async function findShownFigures(
  read: Read,
  database: Database,
  ids: readonly string[],
  today: CivilDate,
): Promise<(Figures | null)[]> {
  const rows = await read((tx) => findDeclarations(tx, ids));
  const readable = rows.filter((row) => row !== null);
  const figures = await database.as({ kind: 'job', task: 'count-declared' }, (tx) =>
    figuresOf(tx, readable, today),
  );
  return ids.map((id) => figures.get(id) ?? null);
}

async function figuresOf(
  tx: ActorTransaction,
  rows: readonly DeclarationRow[],
  today: CivilDate,
): Promise<Map<string, Figures>> {
  const figures = new Map<string, Figures>();
  const validated = rows.filter(({ state }) => state === 'VALIDATED').map(({ id }) => id);
  const receipts = await findReceipts(tx, validated);
  for (const [receipt] of receipts) if (receipt) figures.set(receipt.declarationId, receipt);
  const live = rows.filter(({ state }) => state !== 'VALIDATED');
  for (const year of new Set(live.map((row) => row.year))) {
    const ofYear = live.filter((row) => row.year === year);
    const accounts = ofYear.map(({ accountId }) => accountId);
    const counted = await countFigures(tx, accounts, await countingFor(tx, year, today));
    ofYear.forEach(({ id }, index) => {
      const found = counted[index];
      if (found) figures.set(id, found);
    });
  }
  return figures;
}
