import { allowsEverywhere } from '@vigie/chassis/access';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse } from '@vigie/chassis/refusal';
import { eq } from 'drizzle-orm';
import type { AccessRequestRefusal } from '../generated/resolvers.ts';
import { accessRequest, type RequestRow } from './table.ts';

/** A request that waits, locked; or why it cannot be answered, a stale version last. */
export async function openRequest(
  tx: ActorTransaction,
  input: { id: string; version: number },
): Promise<RequestRow | { refusals: AccessRequestRefusal[] }> {
  const [row] = isId(input.id)
    ? await tx.select().from(accessRequest).where(eq(accessRequest.id, input.id)).for('update')
    : [];
  if (!row) return refuse({ code: 'NOT_FOUND', field: 'id' });
  if (row.state !== 'OPEN') return refuse({ code: 'ALREADY_DECIDED', field: 'id' });
  return row.version === input.version ? row : refuse({ code: 'STALE_VERSION', field: 'version' });
}

/** True for the service, whose people answer the requests of every account. */
export const actsForService = (tx: ActorTransaction): Promise<boolean> =>
  allowsEverywhere(tx, 'access:repair');
