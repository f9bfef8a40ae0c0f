import { anyOf, oneOrAnyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, count, desc, eq, isNull, sql } from 'drizzle-orm';
import { hasStatus } from '../employee/status.ts';
import { employee } from '../employee/table.ts';
import { jobPost, redecision, type JobPostRow, type RedecisionRow } from './table.ts';

export async function findJobPosts(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(JobPostRow | null)[]> {
  const rows = await tx.select().from(jobPost).where(anyOf(jobPost.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** Posts of some accounts, by title; without those that were put away, unless they are asked for. */
export function listJobPosts(
  tx: ActorTransaction,
  accountIds: readonly string[],
  archived: boolean,
): Promise<JobPostRow[]> {
  return tx
    .select()
    .from(jobPost)
    .where(
      and(
        oneOrAnyOf(jobPost.accountId, accountIds),
        archived ? undefined : isNull(jobPost.archivedAt),
      ),
    )
    .orderBy(asc(jobPost.title), asc(jobPost.id));
}

/** How many people hold each post: present, to come, or leaving later. */
export async function countHolders(
  tx: ActorTransaction,
  postIds: readonly string[],
  today: CivilDate,
): Promise<number[]> {
  const rows = await tx
    .select({ postId: employee.jobPostId, holders: count() })
    .from(employee)
    .where(and(anyOf(employee.jobPostId, postIds), hasStatus(null, today)))
    .groupBy(employee.jobPostId);
  return inOrderOf(postIds, rows, (row) => row.postId ?? '').map((row) => row?.holders ?? 0);
}

/** What is being decided anew for the holders of each post, or was last. */
export async function findRedecisions(
  tx: ActorTransaction,
  postIds: readonly string[],
): Promise<(RedecisionRow | null)[]> {
  const rows = await tx
    .selectDistinctOn([redecision.jobPostId])
    .from(redecision)
    .where(anyOf(redecision.jobPostId, postIds))
    .orderBy(redecision.jobPostId, desc(redecision.id));
  return inOrderOf(postIds, rows, (row) => row.jobPostId);
}

/** The post, locked until the command ends, so that two changes follow each other. */
export async function lockJobPost(tx: ActorTransaction, id: string): Promise<JobPostRow | null> {
  const [row] = await tx.select().from(jobPost).where(eq(jobPost.id, id)).for('update');
  return row ?? null;
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
    .where(
      and(
        eq(jobPost.accountId, accountId),
        sql`lower(${jobPost.title}) = lower(${title})`,
        isNull(jobPost.archivedAt),
      ),
    );
  return row ?? null;
}
