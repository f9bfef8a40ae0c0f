import { standingOn, whyClosed } from '@vigie/chassis/access';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse } from '@vigie/chassis/refusal';
import type { Refusal } from '../employee/refusal.ts';
import { findHires, lockHire } from './queries.ts';
import type { AnnouncementRow, HireRow } from './table.ts';

/** A hire that a person has seen. */
export interface Seen {
  id: string;
  version: number;
}

/** The hire to be decided on, locked; or why it may not be. */
export async function openHire(
  tx: ActorTransaction,
  { id, version }: Seen,
  state: AnnouncementRow['state'],
): Promise<HireRow | { refusals: Refusal[] }> {
  const [seen] = isId(id) ? await findHires(tx, [id]) : [];
  if (!seen) return refuse({ code: 'NOT_FOUND', field: 'id' });
  const { accountId } = seen.hire;
  const standing = await standingOn(tx, accountId, 'employees:read', 'employees:write');
  if (standing !== 'allowed') return refuse({ code: await whyClosed(tx, accountId), field: 'id' });
  const row = await lockHire(tx, id);
  if (!row) return refuse({ code: 'NOT_FOUND', field: 'id' });
  if (!row.identity) return refuse({ code: 'MISSING_RIGHT', field: 'id' });
  if (row.hire.state !== state) return refuse({ code: 'ALREADY_SETTLED', field: 'id' });
  return row.hire.version === version ? row : refuse({ code: 'STALE_VERSION', field: 'version' });
}
