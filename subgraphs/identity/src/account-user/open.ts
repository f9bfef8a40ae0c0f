import { standingOn } from '@vigie/chassis/access';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse } from '@vigie/chassis/refusal';
import type { UserRefusal } from '../generated/resolvers.ts';
import { lockUsersOf } from './administrators.ts';
import { findUsers, type ListedUser } from './queries.ts';

/** The user to be changed, with the account's users locked; or why they may not be, a stale version last. */
export async function openUser(
  tx: ActorTransaction,
  input: { id: string; version: number },
): Promise<ListedUser | { refusals: UserRefusal[] }> {
  const [seen] = isId(input.id) ? await findUsers(tx, [input.id]) : [];
  if (!seen) return refuse({ code: 'NOT_FOUND', field: 'id' });
  const refusals = await managingRefusals(tx, seen.accountId, 'id');
  if (refusals.length > 0) return refuse(...refusals);
  await lockUsersOf(tx, seen.accountId);
  const [user] = await findUsers(tx, [input.id]);
  if (!user) return refuse({ code: 'NOT_FOUND', field: 'id' });
  return user.version === input.version
    ? user
    : refuse({ code: 'STALE_VERSION', field: 'version' });
}

/** Why the caller may not manage the users of an account. */
export async function managingRefusals(
  tx: ActorTransaction,
  accountId: string,
  field: string,
): Promise<UserRefusal[]> {
  const standing = isId(accountId)
    ? await standingOn(tx, accountId, 'account:read', 'users:manage')
    : 'unknown';
  if (standing === 'allowed') return [];
  return [{ code: standing === 'unknown' ? 'NOT_FOUND' : 'MISSING_RIGHT', field }];
}
