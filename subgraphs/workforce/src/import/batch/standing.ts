import { allows, standingOn, whyClosed } from '@vigie/chassis/access';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import type { MayDeclare } from '../../employee/check.ts';
import type { ImportRefusal } from './refusal.ts';

/** Why the actor may not import into an account; none when they may. */
export async function accountRefusals(
  tx: ActorTransaction,
  accountId: string,
  field = 'accountId',
): Promise<ImportRefusal[]> {
  const standing = isId(accountId)
    ? await standingOn(tx, accountId, 'employees:read', 'employees:write')
    : 'unknown';
  if (standing === 'unknown') return [{ code: 'NOT_FOUND', field }];
  const named = standing === 'allowed' && (await allows(tx, accountId, 'employees:identity'));
  return named ? [] : [{ code: await whyClosed(tx, accountId), field }];
}

/** What the actor may declare of the people of an account beside ordinary facts. */
export async function mayDeclareOn(tx: ActorTransaction, accountId: string): Promise<MayDeclare> {
  return {
    confide: await allows(tx, accountId, 'employees:confidential'),
    number: await allows(tx, accountId, 'nir:write'),
  };
}
