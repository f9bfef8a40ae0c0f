import { standingOn } from '@vigie/chassis/access';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { Tally, type Tallied } from '../assignment/tally.ts';
import { batchSize, findHolders, standingsOn } from './holders.ts';
import { findJobPosts } from './queries.ts';

/** What other situations of a post would bring to those who hold it. Counts only: nobody is named. */
export interface JobPostPreview extends Tallied {
  holders: number;
  /** French sentences of the law that rules the situations out for some holder. */
  forbidden: string[];
}

/** Null for a post that the actor may not change. */
export async function previewJobPost(
  tx: ActorTransaction,
  {
    id,
    situations,
    intoId,
  }: { id: string; situations?: readonly string[] | null; intoId?: string | null },
  today: CivilDate,
): Promise<JobPostPreview | null> {
  const [post] = isId(id) ? await findJobPosts(tx, [id]) : [];
  if (!post) return null;
  const standing = await standingOn(tx, post.accountId, 'posts:read', 'posts:write');
  if (standing !== 'allowed') return null;
  const [into = null] = intoId && isId(intoId) ? await findJobPosts(tx, [intoId]) : [];
  if (intoId && into?.accountId !== post.accountId) return null;
  const job = { task: 'preview-job-post', accountId: post.accountId };
  const then = into ?? { id, situations: [...(situations ?? post.situations)] };
  return asJobWithin(tx, job, () => effectsOnHolders(tx, id, then, today));
}

/**
 * What those who hold a post would owe with what it carries then, or on another post. Goes through them in parts, so that a
 * post of thousands lets other requests pass in between.
 */
export async function effectsOnHolders(
  tx: ActorTransaction,
  postId: string,
  then: { id: string; situations: string[] },
  today: CivilDate,
): Promise<JobPostPreview> {
  const ids = await findHolders(tx, postId, today);
  const tally = new Tally();
  const forbidden = new Set<string>();
  for (let start = 0; start < ids.length; start += batchSize) {
    const part = ids.slice(start, start + batchSize);
    for (const standing of await standingsOn(tx, part, then, today)) {
      const { law } = tally.change(standing, today);
      for (const { message } of law.refusals) forbidden.add(message);
    }
    await new Promise(setImmediate);
  }
  return { holders: ids.length, ...tally.result(), forbidden: [...forbidden] };
}
