import type { ActorTransaction } from '@vigie/chassis/database';
import { service, type ServiceRow } from './table.ts';

/** The service, or null before its settings were entered. */
export async function findService(tx: ActorTransaction): Promise<ServiceRow | null> {
  const [row] = await tx.select().from(service);
  return row ?? null;
}
