import { standingOn, whyClosed } from '@vigie/chassis/access';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse } from '@vigie/chassis/refusal';
import type { JobPostRefusal } from '../generated/resolvers.ts';
import { findJobPosts, lockJobPost } from './queries.ts';
import type { JobPostRow } from './table.ts';

/** The post to be changed, locked; or why it may not be, a stale version last. */
export async function openPost(
  tx: ActorTransaction,
  input: { id: string; version: number },
): Promise<JobPostRow | { refusals: JobPostRefusal[] }> {
  const [seen] = isId(input.id) ? await findJobPosts(tx, [input.id]) : [];
  if (!seen) return refuse({ code: 'NOT_FOUND', field: 'id' });
  const standing = await standingOn(tx, seen.accountId, 'posts:read', 'posts:write');
  if (standing !== 'allowed') {
    return refuse({ code: await whyClosed(tx, seen.accountId), field: 'id' });
  }
  const locked = await lockJobPost(tx, input.id);
  if (!locked) return refuse({ code: 'NOT_FOUND', field: 'id' });
  return locked.version === input.version
    ? locked
    : refuse({ code: 'STALE_VERSION', field: 'version' });
}
