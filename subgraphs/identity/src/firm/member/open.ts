import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse } from '@vigie/chassis/refusal';
import type { FirmRefusal } from '../../generated/resolvers.ts';
import { openOwnFirm } from '../open.ts';
import { findMembers, type ListedMember } from './queries.ts';

/** Somebody who works for the firm that the caller leads; or why they may not be changed, a stale version last. */
export async function openMember(
  tx: ActorTransaction,
  input: { id: string; version: number },
): Promise<ListedMember | { refusals: FirmRefusal[] }> {
  const own = await openOwnFirm(tx);
  if ('refusals' in own) return own;
  const member = await findColleague(tx, own.firmId, input.id);
  if (!member) return refuse({ code: 'NOT_FOUND', field: 'id' });
  return member.version === input.version
    ? member
    : refuse({ code: 'STALE_VERSION', field: 'version' });
}

/** Somebody who works for this very firm today. */
export async function findColleague(
  tx: ActorTransaction,
  firmId: string,
  id: string,
): Promise<ListedMember | null> {
  const [member] = isId(id) ? await findMembers(tx, [id]) : [];
  return member?.firmId === firmId && member.removedAt === null ? member : null;
}
