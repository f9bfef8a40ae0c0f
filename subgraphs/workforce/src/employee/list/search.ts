import { anyOf } from '@vigie/chassis/any-of';
import type { ActorTransaction } from '@vigie/chassis/database';
import { containing, searchable } from '@vigie/chassis/search';
import { like, or, type SQL } from 'drizzle-orm';
import { jobPost } from '../../job-post/table.ts';
import { employee, employeeIdentity } from '../table.ts';

/**
 * Employees in whose names, number or post a text is found, as a condition on employees and their identities. Whoever
 * may not read names finds nobody by them: the rows that hold them are not there for that actor.
 */
export async function foundBy(
  tx: ActorTransaction,
  accountIds: readonly string[],
  search: string,
): Promise<SQL | undefined> {
  const named = like(employeeIdentity.searchable, containing(search));
  const posts = await postsContaining(tx, accountIds, searchable(search));
  return posts.length > 0 ? or(named, anyOf(employee.jobPostId, posts)) : named;
}

/** An account has tens of posts where it has thousands of employees: their titles are compared here. */
async function postsContaining(
  tx: ActorTransaction,
  accountIds: readonly string[],
  text: string,
): Promise<string[]> {
  const posts = await tx.select().from(jobPost).where(anyOf(jobPost.accountId, accountIds));
  return posts.filter(({ title }) => searchable(title).includes(text)).map(({ id }) => id);
}
