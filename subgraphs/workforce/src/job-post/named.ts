import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { tidy } from '@vigie/chassis/typed-text';
import { postOfTitle } from './commands.ts';
import { findJobPostByTitle, findJobPosts } from './queries.ts';
import type { JobPostRow } from './table.ts';

/** A post as somebody names it. */
export interface PostName {
  jobPostId?: string | null | undefined;
  jobTitle?: string | null | undefined;
}

/** What the name stands for: a post on file, one that is not made yet, or none. */
export interface NamedPost {
  post: JobPostRow | null;
  newTitle: string | null;
  /** An identifier that names no post in use of the account. */
  unknown: boolean;
}

/** Looks a post of the account up, by identifier first, then by title. */
export async function findNamedPost(
  tx: ActorTransaction,
  accountId: string,
  { jobPostId, jobTitle }: PostName,
): Promise<NamedPost> {
  if (jobPostId) {
    const [post] = isId(jobPostId) ? await findJobPosts(tx, [jobPostId]) : [];
    const usable = post?.accountId === accountId && post.archivedAt === null;
    return { post: usable ? post : null, newTitle: null, unknown: !usable };
  }
  const title = tidy(jobTitle ?? '');
  const post = title === '' ? null : await findJobPostByTitle(tx, accountId, title);
  return { post, newTitle: post || title === '' ? null : title, unknown: false };
}

/** The identifier of the post, which is made now if it is new. */
export async function idOfNamedPost(
  tx: ActorTransaction,
  accountId: string,
  { post, newTitle }: NamedPost,
): Promise<string | null> {
  return newTitle === null ? (post?.id ?? null) : postOfTitle(tx, accountId, newTitle);
}
