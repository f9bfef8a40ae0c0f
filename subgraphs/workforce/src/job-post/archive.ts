import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { and, eq, sql } from 'drizzle-orm';
import { hasStatus } from '../employee/status.ts';
import { employee } from '../employee/table.ts';
import { assignment } from '../assignment/table.ts';
import type { Context } from '../context.ts';
import type {
  ArchiveJobPostInput,
  JobPostRefusal,
  MergeJobPostsInput,
} from '../generated/resolvers.ts';
import { openPost } from './open.ts';
import { effectsOnHolders } from './preview.ts';
import { findJobPostByTitle, findJobPosts } from './queries.ts';
import { redecideHolders } from './redecide.ts';
import type { JobPostRow } from './table.ts';
import { setArchived } from './update.ts';

/** Puts a post away that nobody holds or is to hold, or back among those in use. */
export function archiveJobPost(
  { clock, database }: Context,
  caller: CallerActor,
  input: ArchiveJobPostInput,
): Promise<Outcome<{ id: string }, JobPostRefusal>> {
  return runCommand<{ id: string }, JobPostRefusal>(
    database,
    caller,
    'archiveJobPost',
    input,
    async (tx) => {
      const post = await openPost(tx, input);
      if ('refusals' in post) return post;
      const { id, accountId } = post;
      const archived = input.archived ?? true;
      if (archived && (await isHeld(tx, post, clock.today())))
        return refuse({ code: 'HELD', field: 'id' });
      const namesake = archived ? null : await findJobPostByTitle(tx, accountId, post.title);
      if (namesake && namesake.id !== id) return refuse({ code: 'DUPLICATE', field: 'title' });
      await setArchived(tx, post, archived);
      const action = archived ? 'job-post.archived' : 'job-post.restored';
      await audit(tx, { action, accountId, targetId: id });
      return { done: { id } };
    },
  );
}

/** Everybody on one post goes over to another, under which the same work is done; the first is put away. */
export function mergeJobPosts(
  { clock, database }: Context,
  caller: CallerActor,
  input: MergeJobPostsInput,
): Promise<Outcome<{ id: string }, JobPostRefusal>> {
  const today = clock.today();
  return runCommand<{ id: string }, JobPostRefusal>(
    database,
    caller,
    'mergeJobPosts',
    input,
    async (tx) => {
      const post = await openPost(tx, input);
      if ('refusals' in post) return post;
      const [into] = isId(input.intoId) ? await findJobPosts(tx, [input.intoId]) : [];
      const usable = into?.accountId === post.accountId && into.id !== post.id && !into.archivedAt;
      if (!into || !usable) return refuse({ code: 'NOT_FOUND', field: 'intoId' });
      const { accountId } = post;
      const job = { task: 'merge-job-posts', accountId };
      const { forbidden } = await asJobWithin(tx, job, () =>
        effectsOnHolders(tx, post.id, into, today),
      );
      if (forbidden.length > 0) {
        return refuse(
          ...forbidden.map((explanation): JobPostRefusal => {
            return { code: 'FORBIDDEN_BY_LAW', field: 'intoId', explanation };
          }),
        );
      }
      await asJobWithin(tx, job, () => moveHolders(tx, post, into, today));
      await redecideHolders(tx, into, today);
      await setArchived(tx, post, true);
      await audit(tx, {
        ...{ action: 'job-post.merged', accountId, targetId: post.id },
        details: { into: into.id },
      });
      return { done: { id: into.id } };
    },
  );
}

/** Those who left keep the post that they held. */
async function moveHolders(
  tx: ActorTransaction,
  post: JobPostRow,
  into: JobPostRow,
  today: CivilDate,
): Promise<void> {
  await tx
    .update(employee)
    .set({ jobPostId: into.id })
    .where(and(eq(employee.jobPostId, post.id), hasStatus(null, today)));
  await tx
    .update(assignment)
    .set({ jobPostId: into.id, title: into.title })
    .where(and(eq(assignment.jobPostId, post.id), eq(assignment.announced, true)));
}

/** Held by somebody present or to come, or by somebody for whom a change to it is announced. */
async function isHeld(
  tx: ActorTransaction,
  { id, accountId }: JobPostRow,
  today: CivilDate,
): Promise<boolean> {
  return asJobWithin(tx, { task: 'count-holders', accountId }, async () => {
    const [row] = await tx.execute<{ held: boolean }>(sql`
      select exists (select from ${employee} where ${employee.jobPostId} = ${id} and ${hasStatus(null, today)})
        or exists (select from ${assignment} where ${assignment.jobPostId} = ${id} and ${assignment.announced})
        as held`);
    return row?.held ?? false;
  });
}
