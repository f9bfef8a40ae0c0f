import type { Clock } from '@vigie/chassis/clock';
import { isId } from '@vigie/chassis/ids';
import { createTokenVerifier, type TokenVerifier } from '@vigie/chassis/token/verifier';
import { audience, issuer, typ } from '@vigie/identity/session/token';
import type { JWK } from 'jose';

/** Whom and which session an access token names. */
export interface Claims {
  subjectId: string;
  sessionId: string;
}

/** @param key Ed25519 key, of which only the public part is used */
export function createVerifier(key: JWK, clock: Clock): Promise<TokenVerifier<Claims>> {
  return createTokenVerifier(key, clock, {
    typ,
    issuer,
    audience,
    requiredClaims: ['sub', 'sid'],
    read: ({ sub, sid }) => {
      if (typeof sub !== 'string' || typeof sid !== 'string' || !isId(sub) || !isId(sid))
        return null;
      return { subjectId: sub, sessionId: sid };
    },
  });
}
