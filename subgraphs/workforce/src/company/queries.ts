import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, sql } from 'drizzle-orm';
import { account } from '../account/table.ts';
import { jobPost } from '../job-post/table.ts';

/** Accounts of each company on which the actor may read employees, by name. */
export async function findEmployers(
  tx: ActorTransaction,
  companyIds: readonly string[],
): Promise<string[][]> {
  const open = sql`((select access.everywhere('employees:read'))
    or ${account.id} = any(array(select access.members('employees:read'))))`;
  const rows = await tx
    .select({ id: account.id, companyId: account.companyId })
    .from(account)
    .where(and(anyOf(account.companyId, companyIds), open))
    .orderBy(asc(account.name), asc(account.id));
  return groupedBy(companyIds, rows, (row) => row.companyId).map((group) =>
    group.map(({ id }) => id),
  );
}

/** Titles of the posts of these accounts, each once whatever its capitals. */
export async function listJobTitles(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<string[]> {
  const rows = await tx
    .selectDistinctOn([sql`lower(${jobPost.title})`], { title: jobPost.title })
    .from(jobPost)
    .where(anyOf(jobPost.accountId, accountIds))
    .orderBy(sql`lower(${jobPost.title})`);
  return rows.map(({ title }) => title);
}
