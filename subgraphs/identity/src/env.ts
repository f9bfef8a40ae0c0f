import { ed25519PrivateKey } from '@vigie/chassis/environment';

/** What identity is told as a process of its own. */
export const environment = {
  /** Ed25519 private key (JWK) that signs access tokens. */
  TOKEN_KEY: ed25519PrivateKey,
};
