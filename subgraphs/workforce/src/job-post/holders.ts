import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, eq, gt } from 'drizzle-orm';
import { presentStanding, type Standing } from '../assignment/force.ts';
import { readRecords } from '../employee/record.ts';
import { hasStatus } from '../employee/status.ts';
import { employee } from '../employee/table.ts';
import type { JobPostRow } from './table.ts';

/** Employees decided in one go: short enough that a stop never waits, long enough that statements are few. */
export const batchSize = 100;

/** Identifiers of those who hold a post and have not left, in their order. */
export async function findHolders(
  tx: ActorTransaction,
  postId: string,
  today: CivilDate,
  { after, limit }: { after?: string | null; limit?: number } = {},
): Promise<string[]> {
  const query = tx
    .select({ id: employee.id })
    .from(employee)
    .where(
      and(
        eq(employee.jobPostId, postId),
        hasStatus(null, today),
        after ? gt(employee.id, after) : undefined,
      ),
    )
    .orderBy(asc(employee.id));
  const rows = await (limit === undefined ? query : query.limit(limit));
  return rows.map(({ id }) => id);
}

/** How each holder stands with a post that carries what it is given here. */
export async function standingsOn(
  tx: ActorTransaction,
  ids: readonly string[],
  post: Pick<JobPostRow, 'id' | 'situations'>,
  today: CivilDate,
): Promise<Standing[]> {
  const records = await readRecords(tx, ids);
  return records.map((record) => ({ ...presentStanding(record, today), post }));
}
