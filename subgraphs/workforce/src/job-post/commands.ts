import { standingOn, whyClosed } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import type { Context } from '../context.ts';
import type { CreateJobPostInput, JobPostRefusal } from '../generated/resolvers.ts';
import { findJobPostByTitle } from './queries.ts';
import { situationRefusals, titleRefusals } from './rules.ts';
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
      const title = tidy(input.title);
      const situations = [...new Set(input.situations ?? [])].sort();
      const refusals = [...titleRefusals(title), ...situationRefusals(situations)];
      const standing = isId(input.accountId)
        ? await standingOn(tx, input.accountId, 'posts:read', 'posts:write')
        : 'unknown';
      if (standing === 'unknown') refusals.push({ code: 'NOT_FOUND', field: 'accountId' });
      if (standing === 'visible') {
        refusals.push({ code: await whyClosed(tx, input.accountId), field: 'accountId' });
      }
      if (refusals.length > 0) return refuse(...refusals);
      const id = await insertJobPost(tx, input.accountId, title, situations);
      if (!id) return refuse({ code: 'DUPLICATE', field: 'title' });
      await noteCreation(tx, input.accountId, id);
      return { done: { id } };
    },
  );
}

/**
 * The post with this title, made when it is new. Naming a post belongs to declaring an employee, so it needs no right
 * of its own: it runs as a job of the account.
 */
export async function postOfTitle(
  tx: ActorTransaction,
  accountId: string,
  title: string,
  situations: readonly string[] = [],
): Promise<string> {
  const job = { task: 'name-job-post', accountId };
  const made = await asJobWithin(tx, job, () => insertJobPost(tx, accountId, title, situations));
  if (made) {
    await noteCreation(tx, accountId, made);
    return made;
  }
  const existing = await asJobWithin(tx, job, () => findJobPostByTitle(tx, accountId, title));
  if (!existing) throw new Error('A post that is on file was not found');
  return existing.id;
}

/** Null when the account has a post of this title, also one that was made this very moment. */
async function insertJobPost(
  tx: ActorTransaction,
  accountId: string,
  title: string,
  situations: readonly string[],
): Promise<string | null> {
  const [row] = await tx
    .insert(jobPost)
    .values({ id: newId(), accountId, title, situations: [...situations] })
    .onConflictDoNothing()
    .returning({ id: jobPost.id });
  return row?.id ?? null;
}

function noteCreation(tx: ActorTransaction, accountId: string, id: string): Promise<void> {
  return audit(tx, { action: 'job-post.created', accountId, targetId: id });
}
