import { auditAll } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { tidy } from '@vigie/chassis/typed-text';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { jobPost, type JobPostRow } from '../job-post/table.ts';

/** A post as a row of the register names it. */
export interface NamedPost {
  accountId: string;
  title: string;
}

/** Posts in use, found by account and title whatever its capitals. */
export type Posts = ReadonlyMap<string, JobPostRow>;

export const postOf = (posts: Posts, name: NamedPost): JobPostRow | null =>
  posts.get(keyOf(name)) ?? null;

/** The title of a post as it is kept. */
export const titleOf = (jobTitle: string | null): string => tidy(jobTitle ?? '');

/** The posts on file among those named, in one query. */
export async function findPosts(tx: ActorTransaction, names: readonly NamedPost[]): Promise<Posts> {
  const wanted = distinct(names);
  if (wanted.length === 0) return new Map();
  const accounts = sql.param(wanted.map(({ accountId }) => accountId));
  const titles = sql.param(wanted.map(({ title }) => title));
  const rows = await tx
    .select({ post: jobPost, title: sql<string>`n.title` })
    .from(jobPost)
    .innerJoin(
      sql`unnest(${accounts}::uuid[], ${titles}::text[]) as n (account_id, title)`,
      and(
        eq(jobPost.accountId, sql`n.account_id`),
        sql`lower(${jobPost.title}) = lower(n.title)`,
        isNull(jobPost.archivedAt),
      ),
    );
  return new Map(
    rows.map(({ post, title }) => [keyOf({ accountId: post.accountId, title }), post]),
  );
}

/** The same posts with those that are new: they are made, each with its row in the journal. */
export async function makePosts(
  tx: ActorTransaction,
  known: Posts,
  names: readonly NamedPost[],
): Promise<Posts> {
  const lacking = distinct(names).filter((name) => postOf(known, name) === null);
  if (lacking.length === 0) return known;
  const made = await tx
    .insert(jobPost)
    .values(lacking.map((name) => ({ ...name, id: newId() })))
    .onConflictDoNothing()
    .returning({ id: jobPost.id, accountId: jobPost.accountId });
  await auditAll(
    tx,
    made.map(({ id, accountId }) => ({ action: 'job-post.created', accountId, targetId: id })),
  );
  return new Map([...known, ...(await findPosts(tx, lacking))]);
}

const keyOf = ({ accountId, title }: NamedPost): string => `${accountId} ${title.toLowerCase()}`;

function distinct(names: readonly NamedPost[]): NamedPost[] {
  const named = names.filter(({ title }) => title !== '');
  return [...new Map(named.map((name) => [keyOf(name), name])).values()];
}
