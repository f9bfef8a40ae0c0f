import type { ActorTransaction } from '@vigie/chassis/database';
import { findService } from '@vigie/identity/service/queries';

/** True once somebody has entered a service: demo data never mixes with real data. */
export async function isSeeded(tx: ActorTransaction): Promise<boolean> {
  return (await findService(tx)) !== null;
}
