import type { ActorTransaction } from '@vigie/chassis/database';
import { standingOn } from '@vigie/chassis/access';
import { isId } from '@vigie/chassis/ids';
import { refuse } from '@vigie/chassis/refusal';
import { eq } from 'drizzle-orm';
import { lockFirm } from '../firm/open.ts';
import type { MandateRefusal } from '../generated/resolvers.ts';
import { findMandates } from './queries.ts';
import { mandate, type MandateRow } from './table.ts';

/** A request or mandate of an account whose users the caller manages, locked; or why they may not, a stale version last. */
export async function openMandate(
  tx: ActorTransaction,
  input: { id: string; version: number },
): Promise<MandateRow | { refusals: MandateRefusal[] }> {
  const [seen] = isId(input.id) ? await findMandates(tx, [input.id]) : [];
  if (!seen) return refuse({ code: 'NOT_FOUND', field: 'id' });
  const standing = await standingOn(tx, seen.accountId, 'account:read', 'users:manage');
  if (standing !== 'allowed') {
    return refuse({ code: standing === 'unknown' ? 'NOT_FOUND' : 'MISSING_RIGHT', field: 'id' });
  }
  await lockFirm(tx, seen.firmId);
  const [row] = await tx.select().from(mandate).where(eq(mandate.id, seen.id)).for('update');
  if (!row) return refuse({ code: 'NOT_FOUND', field: 'id' });
  return row.version === input.version ? row : refuse({ code: 'STALE_VERSION', field: 'version' });
}
