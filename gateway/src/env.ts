import { cardEnvironment } from '@vigie/billing/card/environment';
import {
  bytes,
  ed25519Key,
  ed25519PrivateKey,
  keys,
  readEnvironment,
} from '@vigie/chassis/environment';
import { smsModes } from '@vigie/documents/env';
import { s3Environment } from '@vigie/documents/store/s3/place';
import { z } from 'zod';
import { limits } from './limits/limits.ts';

const database = z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' });
const service = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' });

/** Units a minute: with less than the dearest operation costs, there would be some that nobody can ever run. */
const quota = (usual: number, least: number = limits.cost) =>
  z.coerce.number().int().min(least).default(usual);

const always = {
  /** Port of the API. */
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  /** Address to listen on. */
  HOST: z.string().default('127.0.0.1'),
  /** The gateway's own login. */
  DATABASE_URL_GATEWAY: database,
  /** Cost units a minute of each person, each machine client, and each address that is not signed in. */
  QUOTA_PEOPLE: quota(200_000),
  QUOTA_MACHINES: quota(2_000_000, limits.costOfPrograms),
  QUOTA_NOBODY: quota(100_000),
  /** What people may run: anything, or what the portal sends and nothing else. Machine clients are free. */
  OPERATIONS: z.enum(['any', 'portal'], { error: 'must be any or portal' }).default('any'),
  /** Folder of the explorer that a browser is shown at `/graphql`; none when absent. */
  EXPLORER_DIR: z.string().optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
};

/** With the subgraphs in this process. */
const embedded = {
  SUBGRAPHS: z.literal('embedded', { error: 'must be embedded or http' }).default('embedded'),
  /** One login per subgraph. */
  DATABASE_URL_IDENTITY: database,
  DATABASE_URL_WORKFORCE: database,
  DATABASE_URL_APPOINTMENTS: database,
  DATABASE_URL_DOCUMENTS: database,
  DATABASE_URL_BILLING: database,
  /** Ed25519 private key (JWK) that signs access tokens. */
  TOKEN_KEY: ed25519PrivateKey,
  /** 32 random bytes in base64 that encrypt single columns. */
  DATA_KEY: bytes,
  /** Keys that lock files, the newest first. */
  FILE_KEYS: keys,
  /** Folder of stored files. */
  DATA_DIR: z.string(),
  /** A store that takes its place. */
  ...s3Environment,
  /** Who carries text messages. */
  SMS: z.enum(smsModes, { error: 'must be off or demo' }).default('off'),
  /** A virus scanner that speaks as clamd does: `tcp://host:3310`; without it files are not scanned. */
  SCANNER_URL: z.url({ protocol: /^tcp$/, error: 'must be a tcp:// address' }).optional(),
  /** Address of the portal: passkeys belong to its host. */
  PORTAL_URL: service,
  ...cardEnvironment,
};

/** With the subgraphs as processes of their own, which keep their logins and secrets to themselves. */
const http = {
  SUBGRAPHS: z.literal('http'),
  /** Where each subgraph listens. */
  SUBGRAPH_URL_IDENTITY: service,
  SUBGRAPH_URL_WORKFORCE: service,
  SUBGRAPH_URL_APPOINTMENTS: service,
  SUBGRAPH_URL_DOCUMENTS: service,
  SUBGRAPH_URL_BILLING: service,
  /** Ed25519 key (JWK) that verifies access tokens; its public part is enough. */
  TOKEN_KEY: ed25519Key,
  /** Ed25519 private key (JWK) with which the gateway tells the subgraphs who calls. */
  GATEWAY_KEY: ed25519PrivateKey,
};

/**
 * Environment of the API process.
 * @throws InvalidEnvironment that names every wrong variable at once
 */
export function readApiEnvironment(variables: NodeJS.ProcessEnv = process.env) {
  return variables['SUBGRAPHS'] === 'http'
    ? readEnvironment({ ...always, ...http }, variables)
    : readEnvironment({ ...always, ...embedded }, variables);
}

export type ApiEnvironment = ReturnType<typeof readApiEnvironment>;
