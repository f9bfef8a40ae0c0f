import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { hashSecret, newSecret } from '@vigie/chassis/secret';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { passkeyCeremony, type CeremonyRow } from './table.ts';

/** A question waits this long for its answer (milliseconds). */
const ceremonyLife = 5 * 60 * 1000;

/** Where passkeys belong: the host of the portal, and its address as browsers write it. */
export interface RelyingParty {
  id: string;
  origin: string;
}

/** @param portalUrl address of the portal */
export function relyingPartyOf(portalUrl: string): RelyingParty {
  const { hostname, origin } = new URL(portalUrl);
  return { id: hostname, origin };
}

/** Keeps a question; its secret stays with the browser that asked. */
export async function openCeremony(
  tx: ActorTransaction,
  asked: Pick<CeremonyRow, 'purpose' | 'personId' | 'challenge'>,
  now: Date,
): Promise<string> {
  const [id, secret] = [newId(), newSecret()];
  const expiresAt = new Date(now.getTime() + ceremonyLife);
  await tx
    .insert(passkeyCeremony)
    .values({ ...asked, id, secretHash: hashSecret(secret), expiresAt });
  await audit(tx, { action: 'passkey.asked', targetId: id });
  return secret;
}

/** Uses a question up before its answer is looked at: whatever the answer, there is no second one. */
export async function useCeremony(
  tx: ActorTransaction,
  secret: string,
  purpose: CeremonyRow['purpose'],
  now: Date,
): Promise<CeremonyRow | null> {
  const [row] = await tx
    .update(passkeyCeremony)
    .set({ usedAt: now })
    .where(
      and(
        eq(passkeyCeremony.secretHash, hashSecret(secret)),
        eq(passkeyCeremony.purpose, purpose),
        isNull(passkeyCeremony.usedAt),
        gt(passkeyCeremony.expiresAt, now),
      ),
    )
    .returning();
  return row ?? null;
}
