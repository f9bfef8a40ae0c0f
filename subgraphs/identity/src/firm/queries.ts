import { inOrderOf } from '@vigie/chassis/batch';
import { anyOf } from '@vigie/chassis/any-of';
import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';
import type { FirmRole } from '../generated/resolvers.ts';
import { firm, type FirmRow } from './table.ts';

export async function findFirms(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(FirmRow | null)[]> {
  const rows = await tx.select().from(firm).where(anyOf(firm.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** The firm for which the caller works. */
export async function findOwnFirm(tx: ActorTransaction): Promise<FirmRow | null> {
  const [row] = await tx
    .select()
    .from(firm)
    .where(sql`${firm.id} in (select access.firms())`);
  return row ?? null;
}

/** What the caller is in a firm. */
export async function findOwnRole(tx: ActorTransaction, firmId: string): Promise<FirmRole | null> {
  const [row] = await tx.execute<{ works: boolean; leads: boolean }>(sql`
    select ${firmId}::uuid in (select access.firms()) as works,
      ${firmId}::uuid in (select access.firms('MANAGER')) as leads`);
  if (!row?.works) return null;
  return row.leads ? 'MANAGER' : 'COLLABORATOR';
}
