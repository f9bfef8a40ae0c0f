import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { inArray, sql } from 'drizzle-orm';
import { openStates } from './state.ts';
import { visitRequest } from './table.ts';

/** Requests of one account that are not settled. */
export interface RequestCounts {
  open: number;
  /** Of these, those that wait for the member. */
  waiting: number;
}

/** Counts of each account; null where the actor may not read them. */
export async function countRequests(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<(RequestCounts | null)[]> {
  const rows = await tx.execute<Record<'open' | 'waiting', number> & { id: string }>(sql`
    select a.id,
      count(${visitRequest.id})::int as open,
      count(*) filter (where ${visitRequest.waitsFor} = 'MEMBER')::int as waiting
    from unnest(string_to_array(${accountIds.join()}, ',')::uuid[]) as a (id)
    left join ${visitRequest} on ${visitRequest.accountId} = a.id and ${inArray(visitRequest.state, openStates)}
    where ((select access.everywhere('visits:read')) or a.id = any(array(select access.members('visits:read'))))
    group by a.id`);
  return inOrderOf(accountIds, rows, (row) => row.id);
}

/** Of several accounts together. */
export function requestsTogether(counts: readonly (RequestCounts | null)[]): RequestCounts {
  const sum = (of: keyof RequestCounts) =>
    counts.reduce((total, each) => total + (each?.[of] ?? 0), 0);
  return { open: sum('open'), waiting: sum('waiting') };
}
