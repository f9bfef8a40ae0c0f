import type { Clock } from '@vigie/chassis/clock';
import { isId } from '@vigie/chassis/ids';
import { audience, issuer } from '@vigie/identity/session/token';
import { importJWK, jwtVerify, type JWK } from 'jose';

/** Whom and which session an access token names. */
export interface Claims {
  subjectId: string;
  sessionId: string;
}

export interface TokenVerifier {
  /** The claims of a good token; null for every other text. */
  verify(token: string): Promise<Claims | null>;
}

/** Tokens remembered at most. */
const capacity = 20_000;

/** Three parts of base64url and nothing else: jose is lenient about other spellings of the same bytes. */
const shape = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;

/** One text per token: the last character of a part may hold bits that say nothing, and jose reads them all alike. */
function isCanonical(token: string): boolean {
  return token
    .split('.')
    .every((part) => Buffer.from(part, 'base64url').toString('base64url') === part);
}

/** Longest token that is looked at, in characters. */
const longest = 2048;

/** @param key Ed25519 key, of which only the public part is used */
export async function createVerifier(key: JWK, clock: Clock): Promise<TokenVerifier> {
  const publicPart = { kty: key.kty, crv: key.crv, x: key.x } as JWK;
  const publicKey = await importJWK(publicPart, 'EdDSA');
  const remembered = new Map<string, Claims & { endsAt: number }>();

  const check = async (token: string): Promise<(Claims & { endsAt: number }) | null> => {
    try {
      const { payload } = await jwtVerify(token, publicKey, {
        algorithms: ['EdDSA'],
        typ: 'at+jwt',
        issuer,
        audience,
        requiredClaims: ['sub', 'sid', 'exp', 'iat'],
        currentDate: clock.now(),
      });
      const { sub, sid, exp } = payload;
      if (typeof sub !== 'string' || typeof sid !== 'string' || !isId(sub) || !isId(sid))
        return null;
      return { subjectId: sub, sessionId: sid, endsAt: (exp ?? 0) * 1000 };
    } catch {
      return null;
    }
  };

  return {
    verify: async (token) => {
      if (token.length > longest || !shape.test(token)) return null;
      const known = remembered.get(token);
      if (known && known.endsAt > clock.now().getTime()) return known;
      remembered.delete(token);
      const claims = isCanonical(token) ? await check(token) : null;
      if (claims) remembered.set(token, claims);
      const [oldest] = remembered.keys();
      if (remembered.size > capacity && oldest) remembered.delete(oldest);
      return claims;
    },
  };
}
