import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, gt, inArray, sql } from 'drizzle-orm';
import { booked } from '../visit/state.ts';
import { visit } from '../visit/table.ts';
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

/** Appointments of one account that are named to it at once; beyond, it has read enough to see to the closure itself. */
const mostNamed = 50;

/** A visit falls on a day when its account is shut. */
export const onClosedDay = sql`exists (select from ${closedSpan}
  where ${closedSpan.accountId} = ${visit.accountId}
    and ${visit.day} between ${closedSpan.firstDay} and ${closedSpan.lastDay})`;

/** Appointments to come on days when their account is shut, the next first. */
export async function findContradicted(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<string[][]> {
  const rows = await tx
    .select({ id: visit.id, accountId: visit.accountId })
    .from(visit)
    .where(
      and(
        ...[anyOf(visit.accountId, accountIds), inArray(visit.status, [...booked])],
        ...[gt(visit.startsAt, sql`clock.now()`), onClosedDay],
      ),
    )
    .orderBy(asc(visit.startsAt), asc(visit.id));
  return groupedBy(accountIds, rows, ({ accountId }) => accountId).map((those) =>
    those.slice(0, mostNamed).map(({ id }) => id),
  );
}
