import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importJWK, jwtVerify, SignJWT } from 'jose';
import { afterAll, expect, test } from 'vitest';
import { openSecrets } from './secrets.ts';

const folder = mkdtempSync(join(tmpdir(), 'vigie-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('secrets are made once, for their owner alone', () => {
  const first = openSecrets(folder, {});
  expect(openSecrets(folder, {})).toEqual(first);
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(Buffer.from(first.DATA_KEY, 'base64')).toHaveLength(32);
});

test('a given secret wins and is not kept', () => {
  const given = 'of the operator, and long enough';
  expect(openSecrets(folder, { DATABASE_SECRET: given }).DATABASE_SECRET).toBe(given);
  expect(openSecrets(folder, {}).DATABASE_SECRET).not.toBe(given);
});

test('the token key signs and verifies', async () => {
  const { d, ...open } = JSON.parse(openSecrets(folder, {}).TOKEN_KEY);
  const token = await new SignJWT({ sub: 'somebody' })
    .setProtectedHeader({ alg: 'EdDSA', kid: open.kid })
    .sign(await importJWK({ ...open, d }));
  const { payload } = await jwtVerify(token, await importJWK(open));
  expect(payload.sub).toBe('somebody');
});

test('a damaged file is not replaced silently: what it encrypts would be lost', () => {
  writeFileSync(join(folder, 'secrets.json'), '{');
  expect(() => openSecrets(folder, {})).toThrow('is damaged');
});
