import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { JobPostRefusal, UpdateJobPostInput } from '../generated/resolvers.ts';
import { openPost } from './open.ts';
import { effectsOnHolders } from './preview.ts';
import { findJobPostByTitle } from './queries.ts';
import { redecideHolders } from './redecide.ts';
import { situationRefusals, titleRefusals } from './rules.ts';
import { jobPost, type JobPostRow } from './table.ts';

/** Renames a post or changes its situations; with other situations everybody who holds it is decided anew. */
export function updateJobPost(
  { clock, database }: Context,
  caller: CallerActor,
  input: UpdateJobPostInput,
): Promise<Outcome<{ id: string }, JobPostRefusal>> {
  const today = clock.today();
  return runCommand<{ id: string }, JobPostRefusal>(
    database,
    caller,
    'updateJobPost',
    input,
    async (tx) => {
      const before = await openPost(tx, input);
      if ('refusals' in before) return before;
      if (before.archivedAt) return refuse({ code: 'ARCHIVED', field: 'id' });
      const title = input.title == null ? before.title : tidy(input.title);
      const situations = input.situations
        ? [...new Set(input.situations)].sort()
        : before.situations;
      const refusals = [...titleRefusals(title), ...situationRefusals(situations)];
      if (refusals.length > 0) return refuse(...refusals);
      const other = await findJobPostByTitle(tx, before.accountId, title);
      if (other && other.id !== before.id) return refuse({ code: 'DUPLICATE', field: 'title' });
      const changed = situations.join() !== before.situations.join();
      const forbidden = changed ? await forbiddenFor(tx, { ...before, situations }, today) : [];
      if (forbidden.length > 0) return refuse(...forbidden);
      const after = await write(tx, before, { title, situations });
      if (changed) await redecideHolders(tx, after, today);
      await audit(tx, {
        ...{ action: 'job-post.updated', accountId: before.accountId, targetId: before.id },
        details: { fields: fieldsOf(before, after), situations },
      });
      return { done: { id: before.id } };
    },
  );
}

/** What the law rules out for somebody who holds the post. */
async function forbiddenFor(
  tx: ActorTransaction,
  post: JobPostRow,
  today: string,
): Promise<JobPostRefusal[]> {
  const job = { task: 'preview-job-post', accountId: post.accountId };
  const { forbidden } = await asJobWithin(tx, job, () =>
    effectsOnHolders(tx, post.id, post, today),
  );
  return forbidden.map((explanation) => ({
    ...{ code: 'FORBIDDEN_BY_LAW', field: 'situations', explanation },
  }));
}

async function write(
  tx: ActorTransaction,
  { id, version }: JobPostRow,
  change: Partial<JobPostRow>,
): Promise<JobPostRow> {
  const [after] = await tx
    .update(jobPost)
    .set({ ...change, version: version + 1 })
    .where(eq(jobPost.id, id))
    .returning();
  if (!after) throw new Error('The post was not written');
  return after;
}

function fieldsOf(before: JobPostRow, after: JobPostRow): string[] {
  return [
    ...(before.title === after.title ? [] : ['title']),
    ...(before.situations.join() === after.situations.join() ? [] : ['situations']),
  ];
}

/** Puts a post away, or back among those in use. */
export async function setArchived(
  tx: ActorTransaction,
  post: JobPostRow,
  archived: boolean,
): Promise<void> {
  await tx
    .update(jobPost)
    .set({ archivedAt: archived ? sql`clock.now()` : null, version: post.version + 1 })
    .where(eq(jobPost.id, post.id));
}
