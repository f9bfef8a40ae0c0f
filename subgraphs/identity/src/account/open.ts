import { standingOn, whyClosed, type Closed } from '@vigie/chassis/access';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';

/** Why the caller may not change what an account says of itself. */
export async function writingRefusals(
  tx: ActorTransaction,
  accountId: string,
  field: string,
): Promise<{ code: 'NOT_FOUND' | Closed; field: string }[]> {
  const standing = isId(accountId)
    ? await standingOn(tx, accountId, 'account:read', 'account:write')
    : 'unknown';
  if (standing === 'allowed') return [];
  return [{ code: standing === 'unknown' ? 'NOT_FOUND' : await whyClosed(tx, accountId), field }];
}
