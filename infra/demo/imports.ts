import type { ActorTransaction } from '@vigie/chassis/database';
import { writePastImport } from '@vigie/workforce/import/seed';
import type { SeededAccount } from './identity.ts';
import type { SeededEmployee } from './staff.ts';

/** How each account with enough people began: with a list that somebody imported, long enough ago to be told by figures. */
export async function seedImports(
  tx: ActorTransaction,
  accounts: readonly SeededAccount[],
  staff: readonly SeededEmployee[],
  now: Date,
): Promise<void> {
  for (const { id, administratorId } of accounts) {
    const people = staff.filter(({ accountId }) => accountId === id).length;
    if (people < 10) continue;
    const list = { accountId: id, subjectId: administratorId, fileName: 'effectif.xlsx' };
    await writePastImport(
      tx,
      { ...list, counts: { create: people - 2, error: 1 } },
      daysBefore(now, 64),
    );
    const update = { ...list, fileName: 'effectif-corrige.xlsx' };
    await writePastImport(
      tx,
      { ...update, counts: { create: 2, update: 3, same: people - 5 } },
      daysBefore(now, 63),
    );
  }
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 24 * 60 * 60 * 1000);
}
