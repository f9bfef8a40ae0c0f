import type { ActorTransaction } from '@vigie/chassis/database';
import {
  verifyAuthenticationResponse,
  type AuthenticationResponseJSON,
} from '@simplewebauthn/server';
import { and, eq } from 'drizzle-orm';
import type { RelyingParty } from './ceremony.ts';
import { asJson } from './json.ts';
import { findPasskey } from './queries.ts';
import { passkey, type CeremonyRow, type PasskeyRow } from './table.ts';

/**
 * The passkey that gave a right answer. One that was copied betrays itself by a counter that does not grow (WebAuthn
 * § 6.1.1), where it counts at all.
 */
export async function checkAnswer(
  tx: ActorTransaction,
  text: string,
  ceremony: CeremonyRow,
  party: RelyingParty,
  now: Date,
): Promise<PasskeyRow | null> {
  const response = asJson<AuthenticationResponseJSON>(text);
  const known = typeof response?.id === 'string' ? await findPasskey(tx, response.id) : null;
  if (!response || !known || (ceremony.personId && ceremony.personId !== known.personId)) {
    return null;
  }
  const result = await verifyAuthenticationResponse({
    response,
    expectedChallenge: ceremony.challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    credential: {
      id: known.credentialId,
      publicKey: new Uint8Array(known.publicKey),
      counter: known.counter,
    },
    requireUserVerification: true,
  }).catch(() => null);
  if (!result?.verified) return null;
  const counter = result.authenticationInfo.newCounter;
  const used = await tx
    .update(passkey)
    .set({ counter, lastUsedAt: now })
    .where(and(eq(passkey.id, known.id), eq(passkey.counter, known.counter)))
    .returning();
  return used[0] ?? null;
}
