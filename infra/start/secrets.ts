import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SecretName, secretNames } from './environment.ts';

export type Secrets = Record<SecretName, string>;

/**
 * The secrets of this data folder: made on the first start, kept in `secrets.json` for its owner
 * alone, so that sessions and encrypted columns survive a restart. Given ones win and are not kept.
 */
export function openSecrets(dataDir: string, given: Partial<Secrets>): Secrets {
  const file = join(dataDir, 'secrets.json');
  const kept: Partial<Secrets> = existsSync(file) ? readKept(file) : {};
  const missing = secretNames.filter((name) => kept[name] === undefined && !given[name]);
  for (const name of missing) kept[name] = makers[name]();
  if (missing.length > 0) {
    writeFileSync(`${file}.new`, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return { ...kept, ...given } as Secrets;
}

function readKept(file: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>;
  } catch {
    throw new Error(`${file} is damaged: restore it, or remove the whole folder to start afresh.`);
  }
}

const makers: Record<SecretName, () => string> = {
  DATABASE_SECRET: () => randomBytes(32).toString('base64url'),
  TOKEN_KEY: newSigningKey,
  DATA_KEY: () => randomBytes(32).toString('base64'),
  FILE_KEYS: () => randomBytes(32).toString('base64'),
  GATEWAY_KEY: newSigningKey,
  WORKER_CLIENT_ID: () => randomUUID(),
  WORKER_CLIENT_SECRET: () => randomBytes(32).toString('base64url'),
};

function newSigningKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  const jwk = privateKey.export({ format: 'jwk' });
  return JSON.stringify({ ...jwk, alg: 'EdDSA', use: 'sig', kid: randomUUID() });
}
