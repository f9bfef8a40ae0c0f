import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse } from '@vigie/chassis/refusal';
import { eq } from 'drizzle-orm';
import type { MachineClientRefusal } from '../generated/resolvers.ts';
import { client, type ClientRow } from './table.ts';

/** A program to change, locked, as it was read; or why it cannot be changed. */
export async function openClient(
  tx: ActorTransaction,
  { id, version }: { id: string; version: number },
): Promise<ClientRow | { refusals: MachineClientRefusal[] }> {
  const [row] = isId(id)
    ? await tx.select().from(client).where(eq(client.id, id)).for('update')
    : [];
  if (!row) return refuse({ code: 'NOT_FOUND', field: 'id' });
  if (row.internal) return refuse({ code: 'INTERNAL', field: 'id' });
  if (row.revokedAt) return refuse({ code: 'REVOKED', field: 'id' });
  return row.version === version ? row : refuse({ code: 'STALE_VERSION', field: 'version' });
}
