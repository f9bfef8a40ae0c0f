import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { asc } from 'drizzle-orm';
import type { Wanted } from './rules.ts';
import { closedSpan, preference } from './table.ts';

/** What an employer wants, as it was last said. */
export interface Preference extends Wanted {
  accountId: string;
  version: number;
}

/** What each account wants; null where nobody has said anything. */
export async function findPreferences(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<(Preference | null)[]> {
  const rows = await tx.select().from(preference).where(anyOf(preference.accountId, accountIds));
  if (rows.length === 0) return accountIds.map(() => null);
  const spans = await tx
    .select()
    .from(closedSpan)
    .where(anyOf(closedSpan.accountId, accountIds))
    .orderBy(asc(closedSpan.firstDay));
  const closures = groupedBy(accountIds, spans, ({ accountId }) => accountId);
  return inOrderOf(accountIds, rows, ({ accountId }) => accountId).map((row, index) =>
    row === null ? null : { ...row, closures: closures[index] ?? [] },
  );
}
