import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, eq, sql } from 'drizzle-orm';
import { jobPost, type JobPostRow } from './table.ts';

export async function findJobPosts(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(JobPostRow | null)[]> {
  const rows = await tx.select().from(jobPost).where(anyOf(jobPost.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** Posts of each account, by title. */
export async function listJobPosts(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<JobPostRow[][]> {
  const rows = await tx
    .select()
    .from(jobPost)
    .where(anyOf(jobPost.accountId, accountIds))
    .orderBy(asc(jobPost.title));
  return groupedBy(accountIds, rows, (row) => row.accountId);
}

/** The post of an account with this title, whatever its capitals. */
export async function findJobPostByTitle(
  tx: ActorTransaction,
  accountId: string,
  title: string,
): Promise<JobPostRow | null> {
  const [row] = await tx
    .select()
    .from(jobPost)
    .where(and(eq(jobPost.accountId, accountId), sql`lower(${jobPost.title}) = lower(${title})`));
  return row ?? null;
}
