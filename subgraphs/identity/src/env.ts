import { bytes, ed25519PrivateKey } from '@vigie/chassis/environment';
import { z } from 'zod';

/** What identity is told as a process of its own. */
export const environment = {
  /** Ed25519 private key (JWK) that signs access tokens. */
  TOKEN_KEY: ed25519PrivateKey,
  /** 32 random bytes in base64 that encrypt secrets of people. */
  DATA_KEY: bytes,
  /** Address of the portal: passkeys belong to its host. */
  PORTAL_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }),
};
