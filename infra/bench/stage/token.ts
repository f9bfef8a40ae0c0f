import { newId } from '@vigie/chassis/ids';
import { createSigner } from '@vigie/identity/session/token';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** A key of its own for one run. */
export async function makeTokenKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  return exportJWK(privateKey);
}

/** How long a session of the bench lasts, in milliseconds: longer than any run. */
const lasting = 6 * 3_600_000;

/** A session's access token, as identity issues them. */
export async function signSession(
  key: JWK,
  subjectId: string,
): Promise<{ sessionId: string; token: string; from: Date; until: Date }> {
  const signer = await createSigner(key);
  const [sessionId, from] = [newId(), new Date()];
  const until = new Date(from.getTime() + lasting);
  return { sessionId, token: await signer.sign(subjectId, sessionId, from, until), from, until };
}
