import { standingOn, whyClosed } from '@vigie/chassis/access';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse } from '@vigie/chassis/refusal';
import { findAccounts } from '../account/queries.ts';
import type { AccountRow } from '../account/table.ts';
import type { Refusal } from '../employee/refusal.ts';

/** From where to where somebody moves. */
export interface Move {
  from: AccountRow;
  to: AccountRow;
}

/** Both ends of a move that the caller asks for, or why it is none. */
export async function findMove(
  tx: ActorTransaction,
  accountId: string,
  toAccountId: string,
): Promise<Move | { refusals: Refusal[] }> {
  const closed = await destinationRefusals(tx, toAccountId);
  if (closed.length > 0) return refuse(...closed);
  const [from, to] = await asJobWithin(tx, { task: 'compare-companies' }, () =>
    findAccounts(tx, [accountId, toAccountId]),
  );
  return from && to && areRelated(from, to)
    ? { from, to }
    : refuse({ code: 'OTHER_COMPANY', field: 'toAccountId' });
}

/** What the caller may not read does not exist; what may be read but not written is a missing right. */
export async function destinationRefusals(
  tx: ActorTransaction,
  toAccountId: string,
): Promise<Refusal[]> {
  const standing = isId(toAccountId)
    ? await standingOn(tx, toAccountId, 'employees:read', 'employees:write')
    : 'unknown';
  if (standing === 'unknown') return [{ code: 'NOT_FOUND', field: 'toAccountId' }];
  if (standing === 'allowed') return [];
  return [{ code: await whyClosed(tx, toAccountId), field: 'toAccountId' }];
}

/** Two accounts between which people may move: of one company, or one was split off the other. */
function areRelated(one: AccountRow, other: AccountRow): boolean {
  if (one.id === other.id) return false;
  const isPart = one.splitFrom === other.id || other.splitFrom === one.id;
  return isPart || one.companyId === other.companyId;
}
