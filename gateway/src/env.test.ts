import { InvalidEnvironment } from '@vigie/chassis/environment';
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readApiEnvironment } from './env.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const secret = JSON.stringify(privateKey.export({ format: 'jwk' }));
const open = JSON.stringify(publicKey.export({ format: 'jwk' }));

const names = ['IDENTITY', 'WORKFORCE', 'APPOINTMENTS', 'DOCUMENTS', 'BILLING'];
const each = (prefix: string, value: string): Record<string, string> =>
  Object.fromEntries(names.map((name) => [`${prefix}_${name}`, value]));

const overHttp = {
  ...{ SUBGRAPHS: 'http', DATABASE_URL_GATEWAY: 'postgres://gateway@db.example/vigie' },
  ...each('SUBGRAPH_URL', 'http://127.0.0.1:4001'),
  ...{ TOKEN_KEY: open, GATEWAY_KEY: secret },
};

/** What is said of an environment. */
function complaintsOf(variables: Record<string, string>): string[] {
  try {
    readApiEnvironment(variables);
  } catch (error) {
    if (!(error instanceof InvalidEnvironment)) throw error;
    return error.message.split('\n').slice(1);
  }
  return [];
}

describe('the environment of the API', () => {
  it('with the subgraphs over HTTP needs their addresses, and neither their logins nor their secrets', () => {
    expect(complaintsOf(overHttp)).toEqual([]);
  });

  it('over HTTP names all that lacks at once', () => {
    const lacking = complaintsOf({ SUBGRAPHS: 'http', PORT: 'many' });
    const variables = lacking.map((line) => line.split(':')[0]);
    expect(variables).toEqual(
      expect.arrayContaining(['PORT', 'DATABASE_URL_GATEWAY', 'TOKEN_KEY', 'GATEWAY_KEY']),
    );
    expect(variables).toEqual(expect.arrayContaining(names.map((name) => `SUBGRAPH_URL_${name}`)));
  });

  it('takes no public key for the one that signs', () => {
    expect(complaintsOf({ ...overHttp, GATEWAY_KEY: open })).toEqual([
      'GATEWAY_KEY: must be an Ed25519 private key as JWK',
    ]);
  });

  it('is embedded unless it says otherwise, and then needs a login for each subgraph', () => {
    const { SUBGRAPHS: _mode, ...rest } = overHttp;
    expect(complaintsOf(rest).map((line) => line.split(':')[0])).toEqual([
      ...names.map((name) => `DATABASE_URL_${name}`),
      ...['TOKEN_KEY', 'DATA_KEY', 'FILE_KEYS', 'DATA_DIR', 'PORTAL_URL'],
    ]);
    expect(complaintsOf({ ...rest, SUBGRAPHS: 'remote' })).toContain(
      'SUBGRAPHS: must be embedded or http',
    );
  });
});
