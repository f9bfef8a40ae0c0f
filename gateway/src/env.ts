import { readEnvironment } from '@vigie/chassis/environment';
import type { JWK } from 'jose';
import { z } from 'zod';

const key = z.string().transform((text, context): JWK => {
  try {
    return JSON.parse(text) as JWK;
  } catch {
    context.addIssue('must be an Ed25519 private key as JWK');
    return z.NEVER;
  }
});

/** Environment of the API process. */
export function readApiEnvironment() {
  return readEnvironment({
    /** Port of the API. */
    PORT: z.coerce.number().int().min(0).max(65535).default(4000),
    /** Address to listen on. */
    HOST: z.string().default('127.0.0.1'),
    /** One login per subgraph, and the gateway's own. */
    DATABASE_URL_IDENTITY: z.url(),
    DATABASE_URL_WORKFORCE: z.url(),
    DATABASE_URL_APPOINTMENTS: z.url(),
    DATABASE_URL_DOCUMENTS: z.url(),
    DATABASE_URL_BILLING: z.url(),
    DATABASE_URL_GATEWAY: z.url(),
    /** Ed25519 private key (JWK) that signs access tokens. */
    TOKEN_KEY: key,
    /** 32 random bytes in base64 that encrypt single columns. */
    DATA_KEY: z.base64().transform((text) => Buffer.from(text, 'base64')),
    /** Folder of stored files. */
    DATA_DIR: z.string(),
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  });
}
