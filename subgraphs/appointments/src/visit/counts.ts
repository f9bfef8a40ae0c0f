import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { inArray, sql } from 'drizzle-orm';
import { ahead } from './queries.ts';
import { open } from './state.ts';
import { visit } from './table.ts';
import { urgencies } from './urgency.ts';

/** Visits of one account, counted today. */
export interface Counts {
  upcoming: number;
  toPlan: number;
  overdue: number;
  dueSoon: number;
}

/** Counts of each account; null where the actor may not read the visits. */
export async function countVisits(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<(Counts | null)[]> {
  const rows = await tx.execute<
    Record<'upcoming' | 'toPlan' | 'overdue' | 'dueSoon', number> & { id: string }
  >(sql`
    select a.id,
      count(*) filter (where ${ahead})::int as upcoming,
      count(*) filter (where ${visit.status} = 'TO_PLAN')::int as "toPlan",
      count(*) filter (where ${urgencies.OVERDUE})::int as overdue,
      count(*) filter (where ${urgencies.DUE_SOON})::int as "dueSoon"
    from unnest(string_to_array(${accountIds.join()}, ',')::uuid[]) as a (id)
    left join ${visit} on ${visit.accountId} = a.id and ${inArray(visit.status, open)}
    where ((select access.everywhere('visits:read')) or a.id = any(array(select access.members('visits:read'))))
    group by a.id`);
  return inOrderOf(accountIds, rows, (row) => row.id);
}

/** The counts of several accounts as one; those that the actor may not read are left out. */
export function countsTogether(counts: readonly (Counts | null)[]): Counts {
  const sum = (of: keyof Counts) => counts.reduce((total, each) => total + (each?.[of] ?? 0), 0);
  return {
    ...{ upcoming: sum('upcoming'), toPlan: sum('toPlan') },
    ...{ overdue: sum('overdue'), dueSoon: sum('dueSoon') },
  };
}
