import { standingOn } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import type { CreateJobPostInput, JobPostRefusal } from '../generated/resolvers.ts';
import { findJobPostByTitle } from './queries.ts';
import { cleanTitle, longestTitle } from './rules.ts';
import { jobPost } from './table.ts';

export function createJobPost(
  { database }: Context,
  caller: CallerActor,
  input: CreateJobPostInput,
): Promise<Outcome<{ id: string }, JobPostRefusal>> {
  return runCommand<{ id: string }, JobPostRefusal>(
    database,
    caller,
    'createJobPost',
    input,
    async (tx) => {
      const title = cleanTitle(input.title);
      if (title === '') return refuse({ code: 'REQUIRED', field: 'title' });
      if (title.length > longestTitle) return refuse({ code: 'TOO_LONG', field: 'title' });
      const standing = isId(input.accountId)
        ? await standingOn(tx, input.accountId, 'posts:read', 'posts:write')
        : 'unknown';
      if (standing !== 'allowed') return refuse({ code: 'NOT_FOUND', field: 'accountId' });
      if (await findJobPostByTitle(tx, input.accountId, title)) {
        return refuse({ code: 'DUPLICATE', field: 'title' });
      }
      return { done: { id: await insertJobPost(tx, input.accountId, title) } };
    },
  );
}

/**
 * The post with this title, made when it is new. Naming a post belongs to declaring an employee, so it needs no right
 * of its own: it runs as a job of the account.
 */
export function postOfTitle(
  tx: ActorTransaction,
  accountId: string,
  title: string,
): Promise<string> {
  return asJobWithin(tx, { task: 'name-job-post', accountId }, async () => {
    const existing = await findJobPostByTitle(tx, accountId, title);
    return existing?.id ?? insertJobPost(tx, accountId, title);
  });
}

async function insertJobPost(
  tx: ActorTransaction,
  accountId: string,
  title: string,
): Promise<string> {
  const id = newId();
  await tx.insert(jobPost).values({ id, accountId, title });
  await audit(tx, { action: 'job-post.created', accountId, targetId: id });
  return id;
}
