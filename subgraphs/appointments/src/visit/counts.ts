import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';
import { ahead } from './queries.ts';
import { visit } from './table.ts';

/** Visits of one account, counted today. */
export interface Counts {
  upcoming: number;
  toPlan: number;
  overdue: number;
}

/** Counts of each account; null where the actor may not read the visits. */
export async function countVisits(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<(Counts | null)[]> {
  const rows = await tx.execute<
    Record<'upcoming' | 'toPlan' | 'overdue', number> & { id: string }
  >(sql`
    select a.id,
      count(*) filter (where ${ahead})::int as upcoming,
      count(*) filter (where ${visit.status} = 'TO_PLAN')::int as "toPlan",
      count(*) filter (where ${visit.latestDate} < (select clock.today()))::int as overdue
    from unnest(string_to_array(${accountIds.join()}, ',')::uuid[]) as a (id)
    left join ${visit} on ${visit.accountId} = a.id and ${visit.status} in ('TO_PLAN', 'PLANNED')
    where ((select access.everywhere('visits:read')) or a.id = any(array(select access.members('visits:read'))))
    group by a.id`);
  return inOrderOf(accountIds, rows, (row) => row.id);
}
