import type { ActorTransaction } from '@vigie/chassis/database';
import { and, desc, eq, gt, sql } from 'drizzle-orm';
import { device, type DeviceRow } from './table.ts';

/** Devices that spare a person the second factor, the one used last first. */
export async function listTrustedDevices(
  tx: ActorTransaction,
  personId: string,
): Promise<DeviceRow[]> {
  return tx
    .select()
    .from(device)
    .where(and(eq(device.personId, personId), gt(device.trustedUntil, sql`clock.now()`)))
    .orderBy(desc(device.lastSeenAt), device.id);
}
