import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { isHeldByOther, takenByOther } from '@vigie/chassis/assignment';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse } from '@vigie/chassis/refusal';
import { eq } from 'drizzle-orm';
import type { AccessRequestRefusal } from '../generated/resolvers.ts';
import { accessRequest, type RequestRow } from './table.ts';

type Opened = RequestRow | { refusals: AccessRequestRefusal[] };

/** A request that waits, locked, whoever has it; or why it does not wait. */
export async function waitingRequest(tx: ActorTransaction, id: string): Promise<Opened> {
  const [row] = isId(id)
    ? await tx.select().from(accessRequest).where(eq(accessRequest.id, id)).for('update')
    : [];
  if (!row) return refuse({ code: 'NOT_FOUND', field: 'id' });
  return row.state === 'OPEN' ? row : refuse({ code: 'ALREADY_DECIDED', field: 'id' });
}

/** A request that waits and that nobody else has, locked; or why it cannot be answered, a stale version last. */
export async function openRequest(
  tx: ActorTransaction,
  caller: CallerActor,
  input: { id: string; version: number },
): Promise<Opened> {
  const row = await waitingRequest(tx, input.id);
  if ('refusals' in row) return row;
  if (isHeldByOther(row, caller)) return takenByOther;
  return row.version === input.version ? row : refuse({ code: 'STALE_VERSION', field: 'version' });
}

/** True for the service, whose people answer the requests of every account. */
export const actsForService = (tx: ActorTransaction): Promise<boolean> =>
  allowsEverywhere(tx, 'access:repair');
