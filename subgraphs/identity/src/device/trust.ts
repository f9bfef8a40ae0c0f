import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { eq } from 'drizzle-orm';
import { readSignInSetting } from '../sign-in-setting/queries.ts';
import { device } from './table.ts';

const day = 24 * 60 * 60 * 1000;

/** Lets a device spare its person the second factor, for as long as the service allows. */
export async function trustDevice(tx: ActorTransaction, id: string, now: Date): Promise<void> {
  const { trustedDeviceDays } = await readSignInSetting(tx);
  if (trustedDeviceDays === 0) return;
  const trustedUntil = new Date(now.getTime() + trustedDeviceDays * day);
  await tx.update(device).set({ trustedUntil }).where(eq(device.id, id));
  await audit(tx, { action: 'device.trusted', targetId: id });
}
