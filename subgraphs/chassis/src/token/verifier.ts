import { importJWK, jwtVerify, type JWK, type JWTPayload } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.ts';

/** One kind of token: what its header and claims must say, and what can be read from them. */
export interface TokenKind<Claims> {
  /** The `typ` of its header: no kind of token passes for another one. */
  typ: string;
  issuer: string;
  audience: string;
  /** Claims without which it is refused; its instants of issue and end are always among them. */
  requiredClaims: readonly string[];
  /** What the claims say; null when they do not say it properly. */
  read(payload: JWTPayload): Claims | null;
}

/** Verifies tokens of one kind; what was verified once is remembered until it ends. */
export interface TokenVerifier<Claims> {
  /** The claims of a good token; null for every other text. */
  verify(token: string): Promise<Claims | null>;
}

/** Tokens remembered at most; the one that was shown longest ago is forgotten first. */
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
export async function createTokenVerifier<Claims extends object>(
  key: JWK,
  clock: Clock,
  kind: TokenKind<Claims>,
): Promise<TokenVerifier<Claims>> {
  const publicKey = await importJWK(publicPart(key), 'EdDSA');
  const remembered = new LRUCache<string, { claims: Claims; endsAt: number }>({ max: capacity });

  const check = async (token: string): Promise<Claims | null> => {
    try {
      const { payload } = await jwtVerify(token, publicKey, {
        algorithms: ['EdDSA'],
        typ: kind.typ,
        issuer: kind.issuer,
        audience: kind.audience,
        requiredClaims: [...kind.requiredClaims, 'exp', 'iat'],
        currentDate: clock.now(),
      });
      const claims = kind.read(payload);
      if (claims) remembered.set(token, { claims, endsAt: (payload.exp ?? 0) * 1000 });
      return claims;
    } catch {
      return null;
    }
  };

  return {
    verify: async (token) => {
      if (token.length > longest || !shape.test(token)) return null;
      const known = remembered.get(token);
      if (known && known.endsAt > clock.now().getTime()) return known.claims;
      remembered.delete(token);
      return isCanonical(token) ? check(token) : null;
    },
  };
}

/** The half of an Ed25519 key that may be known to all. */
export function publicPart({ kty, crv, x }: JWK): JWK {
  return { kty, crv, x } as JWK;
}
