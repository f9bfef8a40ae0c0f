import { z } from 'zod';
import { ed25519Key } from '../environment.ts';

/** What every subgraph is told that runs as a process of its own. */
export const serviceShape = {
  /** Port of the subgraph. */
  PORT: z.coerce.number().int().min(0).max(65535),
  /** Address to listen on. */
  HOST: z.string().default('127.0.0.1'),
  /** The subgraph's own login. */
  DATABASE_URL: z.url(),
  /** Ed25519 public key (JWK) of the gateway, whose tokens are the only way in. */
  GATEWAY_PUBLIC_KEY: ed25519Key,
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
};

export type ServiceEnvironment = z.infer<z.ZodObject<typeof serviceShape>>;
