import { importJWK, SignJWT, type JWK } from 'jose';

/** Names under which access tokens are issued and accepted, and their kind. */
export const typ = 'at+jwt';
export const issuer = 'vigie';
export const audience = 'vigie-api';

/** Signs access tokens: EdDSA, naming subject and session only; rights are looked up per request. */
export interface TokenSigner {
  sign(subjectId: string, sessionId: string, from: Date, until: Date): Promise<string>;
}

/** @param privateKey Ed25519 private key as JWK */
export async function createSigner(privateKey: JWK): Promise<TokenSigner> {
  const key = await importJWK(privateKey, 'EdDSA');
  const seconds = (instant: Date): number => Math.floor(instant.getTime() / 1000);
  return {
    sign: (subjectId, sessionId, from, until) =>
      new SignJWT({ sid: sessionId })
        .setProtectedHeader({ alg: 'EdDSA', typ })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(subjectId)
        .setIssuedAt(seconds(from))
        .setExpirationTime(seconds(until))
        .sign(key),
  };
}
