import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { pageOf, pageSize, positionOf, type Page, type PageArguments } from '@vigie/chassis/page';
import { and, count, desc, eq, sql, type SQL } from 'drizzle-orm';
import type { RegistrationChangeState } from '../generated/resolvers.ts';
import { registrationChange, type ChangeRow } from './table.ts';

/** Requests of one account that its page shows. */
const mostShown = 50;

export async function findChanges(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(ChangeRow | null)[]> {
  const rows = await tx.select().from(registrationChange).where(anyOf(registrationChange.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** Requests of each account, newest first. */
export async function findChangesOfAccounts(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<ChangeRow[][]> {
  const rows = await tx
    .select()
    .from(registrationChange)
    .where(anyOf(registrationChange.accountId, accountIds))
    .orderBy(desc(registrationChange.requestedAt), desc(registrationChange.id));
  return accountIds.map((account) =>
    rows.filter(({ accountId }) => accountId === account).slice(0, mostShown),
  );
}

export interface ChangeFilter extends PageArguments {
  state?: RegistrationChangeState | null;
}

/** Requests of all accounts open to the actor, newest first. */
export async function listChanges(
  tx: ActorTransaction,
  filter: ChangeFilter,
): Promise<Page<ChangeRow>> {
  const size = pageSize(filter);
  const matching = filter.state ? eq(registrationChange.state, filter.state) : undefined;
  const rows = await tx
    .select()
    .from(registrationChange)
    .where(and(matching, following(filter.after)))
    .orderBy(desc(registrationChange.requestedAt), desc(registrationChange.id))
    .limit(size + 1);
  const [total] = await tx.select({ rows: count() }).from(registrationChange).where(matching);
  return pageOf(rows, size, total?.rows ?? 0, (row) => [row.requestedAt.toISOString(), row.id]);
}

function following(after: string | null | undefined): SQL | undefined {
  const position = positionOf(after, ['instant', 'id']);
  if (!position) return undefined;
  const [instant, id] = position;
  return sql`(${registrationChange.requestedAt}, ${registrationChange.id}) < (${instant}::timestamptz, ${id}::uuid)`;
}
