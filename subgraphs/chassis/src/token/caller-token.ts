import { importJWK, SignJWT, type JWK, type JWTPayload } from 'jose';
import type { Clock } from '../clock.ts';
import { isId } from '../ids.ts';
import type { Caller } from '../subgraph.ts';
import { createTokenVerifier, type TokenVerifier } from './verifier.ts';

/**
 * How the gateway tells a subgraph over HTTP who calls: a token of one minute for that subgraph alone. Its kind, its
 * issuer and its key are others than an access token's, so that neither passes for the other.
 */
const typ = 'vigie-caller+jwt';
const issuer = 'vigie-gateway';
const audienceOf = (subgraph: string): string => `vigie-subgraph-${subgraph}`;

/** Seconds for which a subgraph accepts such a token. */
export const lifetime = 60;

/** The header that carries it. `Authorization` stays free for what a route's own client sends. */
export const callerHeader = 'x-vigie-caller';

/** Somebody as the token tells it; the request is told beside it, since one token serves many requests. */
export type TokenCaller =
  | { kind: 'user' | 'staff' | 'machine'; subjectId: string; sessionId: string }
  | { kind: 'sign-in' };

export interface CallerTokenSigner {
  /** @param subgraph name of the only one that will accept the token */
  sign(caller: TokenCaller, subgraph: string): Promise<string>;
}

/** @param privateKey the gateway's Ed25519 private key */
export async function createCallerTokenSigner(
  privateKey: JWK,
  clock: Clock,
): Promise<CallerTokenSigner> {
  const key = await importJWK(privateKey, 'EdDSA');
  return {
    sign: (caller, subgraph) => {
      const now = Math.floor(clock.now().getTime() / 1000);
      const claims =
        caller.kind === 'sign-in'
          ? { kind: caller.kind }
          : { kind: caller.kind, sub: caller.subjectId, sid: caller.sessionId };
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'EdDSA', typ })
        .setIssuer(issuer)
        .setAudience(audienceOf(subgraph))
        .setIssuedAt(now)
        .setExpirationTime(now + lifetime)
        .sign(key);
    },
  };
}

/** @param publicKey the gateway's Ed25519 public key */
export function createCallerTokenVerifier(
  publicKey: JWK,
  clock: Clock,
  subgraph: string,
): Promise<TokenVerifier<TokenCaller>> {
  return createTokenVerifier(publicKey, clock, {
    typ,
    issuer,
    audience: audienceOf(subgraph),
    requiredClaims: ['kind'],
    read: callerOf,
  });
}

function callerOf({ kind, sub, sid }: JWTPayload): TokenCaller | null {
  if (kind === 'sign-in') return sub === undefined && sid === undefined ? { kind } : null;
  if (kind !== 'user' && kind !== 'staff' && kind !== 'machine') return null;
  if (typeof sub !== 'string' || typeof sid !== 'string' || !isId(sub) || !isId(sid)) return null;
  return { kind, subjectId: sub, sessionId: sid };
}

/** Somebody as the resolvers know them, for one request. */
export function callerOfRequest(caller: TokenCaller, requestId: string): Caller {
  return { ...caller, requestId };
}
