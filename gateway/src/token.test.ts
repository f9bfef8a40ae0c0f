import type { Clock } from '@vigie/chassis/clock';
import { newId } from '@vigie/chassis/ids';
import type { TokenVerifier } from '@vigie/chassis/token/verifier';
import { audience, createSigner, issuer } from '@vigie/identity/session/token';
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';
import { createHmac } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createVerifier, type Claims } from './token.ts';

const now = new Date('2026-11-23T08:00:00Z');
const seconds = Math.floor(now.getTime() / 1000);
let instant = now;
const clock: Clock = {
  now: () => instant,
  today: () => '2026-11-23',
  close: () => Promise.resolve(),
};

const [subjectId, sessionId] = [newId(), newId()];
let key: JWK;
let privateKey: CryptoKey;
let otherKey: CryptoKey;
let verifier: TokenVerifier<Claims>;
let good: string;

beforeAll(async () => {
  const pair = await generateKeyPair('EdDSA', { extractable: true });
  privateKey = pair.privateKey;
  key = await exportJWK(pair.privateKey);
  otherKey = (await generateKeyPair('EdDSA')).privateKey;
  verifier = await createVerifier(key, clock);
  const signer = await createSigner(key);
  good = await signer.sign(subjectId, sessionId, now, new Date(now.getTime() + 300_000));
});

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const claims = {
  ...{ iss: issuer, aud: audience, sub: subjectId, sid: sessionId },
  ...{ iat: seconds, exp: seconds + 300 },
};

/** A token with our own signature over whatever it says. */
function signed(
  change: Record<string, unknown> = {},
  header: Record<string, unknown> = {},
  by = privateKey,
): Promise<string> {
  return new SignJWT({ ...claims, ...change })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', ...header })
    .sign(by);
}

const parts = (): [string, string, string] => good.split('.') as [string, string, string];

/** The same bytes under another last character: two bits of it count for nothing. */
function otherSpelling(part: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const bytes = Buffer.from(part, 'base64url');
  const twin = [...alphabet]
    .map((letter) => part.slice(0, -1) + letter)
    .find((text) => text !== part && Buffer.from(text, 'base64url').equals(bytes));
  if (!twin) throw new Error('This part has one spelling only');
  return twin;
}

describe('a token of ours', () => {
  it('tells whom and which session it names, each time it is shown', async () => {
    for (let shown = 0; shown < 2; shown++) {
      expect(await verifier.verify(good)).toMatchObject({ subjectId, sessionId });
    }
  });

  it('is refused from the instant on at which it ends, remembered or not', async () => {
    instant = new Date(now.getTime() + 299_000);
    expect(await verifier.verify(good)).not.toBeNull();
    instant = new Date(now.getTime() + 300_000);
    expect(await verifier.verify(good)).toBeNull();
    instant = now;
  });
});

describe('is refused, though we signed it:', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>?]>([
    ['an expired token', { exp: seconds - 1 }],
    ['one without an end', { exp: undefined }],
    ['one whose end is a text', { exp: String(seconds + 300) }],
    ['one that is not valid yet', { nbf: seconds + 60 }],
    ['one without an instant of issue', { iat: undefined }],
    ['one for another audience', { aud: 'other-api' }],
    ['one without an audience', { aud: undefined }],
    ['one of another issuer', { iss: 'other' }],
    ['one without an issuer', { iss: undefined }],
    ['one without a subject', { sub: undefined }],
    ['one without a session', { sid: undefined }],
    ['one whose subject is no identifier', { sub: "' or 1=1 --" }],
    ['one whose session is no identifier', { sid: 'x' }],
    ['one whose session is a list', { sid: [sessionId] }],
    ['a token of another kind', {}, { typ: 'JWT' }],
    ['one without a kind', {}, { typ: undefined }],
    ['one with a header that must be understood', {}, { crit: ['exp'], exp: 1 }],
    ['one over unencoded content', {}, { crit: ['b64'], b64: false }],
  ])('%s', async (_, change, header = {}) => {
    const token = await signed(change, header).catch(() => null);
    const text =
      token ?? `${encode({ alg: 'EdDSA', typ: 'at+jwt', ...header })}.${parts()[1]}.${parts()[2]}`;
    expect(await verifier.verify(text)).toBeNull();
  });
});

describe('is refused, since somebody else signed it or nobody:', () => {
  const header = { alg: 'EdDSA', typ: 'at+jwt' };
  const publicPart = (): JWK => ({ kty: key.kty, crv: key.crv, x: key.x }) as JWK;
  const hmac = (secret: string | Buffer): string => {
    const content = `${encode({ ...header, alg: 'HS256' })}.${encode(claims)}`;
    return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
  };

  it.each<[string, () => string | Promise<string>]>([
    ['another key', () => signed({}, {}, otherKey)],
    [
      'another key that it brings along',
      async () =>
        signed({}, { jwk: await exportJWK((await generateKeyPair('EdDSA')).publicKey) }, otherKey),
    ],
    [
      'another key under an address',
      () => signed({}, { jku: 'https://keys.example/jwks' }, otherKey),
    ],
    ['another key under the name of a file', () => signed({}, { kid: '../../dev/null' }, otherKey)],
    ['no algorithm', () => `${encode({ ...header, alg: 'none' })}.${encode(claims)}.`],
    [
      'no algorithm, with a signature',
      () => `${encode({ ...header, alg: 'none' })}.${encode(claims)}.${parts()[2]}`,
    ],
    [
      'no algorithm, in capitals',
      () => `${encode({ ...header, alg: 'NONE' })}.${encode(claims)}.${parts()[2]}`,
    ],
    ['our public key as a shared secret', () => hmac(Buffer.from(String(key.x), 'base64url'))],
    ['our public key as JSON as a shared secret', () => hmac(JSON.stringify(publicPart()))],
    ['nothing as a shared secret', () => hmac('')],
    [
      'our signature over other claims',
      () => `${parts()[0]}.${encode({ ...claims, sub: newId() })}.${parts()[2]}`,
    ],
    [
      'our signature under another header',
      () => `${encode({ ...header, kid: 'x' })}.${parts()[1]}.${parts()[2]}`,
    ],
    [
      'a signature of zeros',
      () => `${parts()[0]}.${parts()[1]}.${Buffer.alloc(64).toString('base64url')}`,
    ],
    ['half of a signature', () => `${parts()[0]}.${parts()[1]}.${parts()[2].slice(0, 43)}`],
  ])('%s', async (_, forge) => {
    expect(await verifier.verify(await forge())).toBeNull();
  });
});

describe('is refused, though the bytes are ours:', () => {
  it.each<[string, () => string]>([
    ['padding', () => `${parts()[0]}.${parts()[1]}.${parts()[2]}==`],
    ['spaces around it', () => ` ${good} `],
    ['a line break within', () => good.replace('.', '.\n')],
    [
      'another last character of the signature',
      () => `${parts()[0]}.${parts()[1]}.${otherSpelling(parts()[2])}`,
    ],
    ['a character that is skipped', () => `${good}!`],
    ['the other alphabet', () => `${good.replaceAll('-', '+').replaceAll('_', '/')}+`],
    ['a fourth part', () => `${good}.`],
    ['two parts', () => `${parts()[0]}.${parts()[1]}`],
    [
      'the long form',
      () =>
        JSON.stringify({
          payload: parts()[1],
          signatures: [{ protected: parts()[0], signature: parts()[2] }],
        }),
    ],
    [
      'a length beyond every token of ours',
      () => `${'A'.repeat(3000)}.${parts()[1]}.${parts()[2]}`,
    ],
    ['nothing', () => ''],
  ])('%s', async (_, spell) => {
    expect(await verifier.verify(spell())).toBeNull();
  });

  it('also once the proper spelling is remembered', async () => {
    expect(await verifier.verify(good)).not.toBeNull();
    const twin = `${parts()[0]}.${parts()[1]}.${otherSpelling(parts()[2])}`;
    expect(await verifier.verify(twin)).toBeNull();
  });
});
