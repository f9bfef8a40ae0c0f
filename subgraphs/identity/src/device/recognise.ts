import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { hashSecret, newSecret } from '@vigie/chassis/secret';
import { tidy } from '@vigie/chassis/typed-text';
import { and, count, eq, inArray } from 'drizzle-orm';
import { longestName, secretsPerBrowser } from './rules.ts';
import { device, type DeviceRow } from './table.ts';

/** What a browser says of itself when somebody signs in with it. */
export interface Browser {
  /** « Firefox sur Linux ». */
  device?: string | null | undefined;
  /** What it was given before, once for each person who signed in with it. */
  deviceSecrets?: readonly string[] | null | undefined;
}

/** A browser as this person knows it. */
export interface Recognised {
  row: DeviceRow;
  /** What it must show the next time; null where it holds that already. */
  secret: string | null;
  known: boolean;
  /** Browsers that this person had used before. */
  devicesKnown: number;
}

/** The browser that somebody shows, where this person has signed in with it before. */
export async function findKnownDevice(
  tx: ActorTransaction,
  personId: string,
  { deviceSecrets }: Browser,
): Promise<DeviceRow | null> {
  const shown = (deviceSecrets ?? []).slice(0, secretsPerBrowser).map(hashSecret);
  const [row] = await tx
    .select()
    .from(device)
    .where(and(eq(device.personId, personId), inArray(device.secretHash, shown)));
  return row ?? null;
}

/** The row of a browser for this person: the one that its secret names, or a new one. */
export async function recogniseDevice(
  tx: ActorTransaction,
  personId: string,
  browser: Browser,
  now: Date,
): Promise<Recognised> {
  const name = tidy(browser.device ?? '').slice(0, longestName) || null;
  const own = eq(device.personId, personId);
  const [counted] = await tx.select({ rows: count() }).from(device).where(own);
  const devicesKnown = counted?.rows ?? 0;
  const found = await findKnownDevice(tx, personId, browser);
  if (found) {
    const row = { ...found, lastSeenAt: now, name };
    await tx.update(device).set({ lastSeenAt: now, name }).where(eq(device.id, found.id));
    return { row, secret: null, known: true, devicesKnown };
  }
  // Never a text that was shown: whoever plants a secret of theirs in a browser must not find it trusted later.
  const secret = newSecret();
  const made: DeviceRow = {
    ...{ id: newId(), personId, secretHash: hashSecret(secret), name },
    ...{ firstSeenAt: now, lastSeenAt: now, trustedUntil: null },
  };
  await tx.insert(device).values(made);
  return { row: made, secret, known: false, devicesKnown };
}
