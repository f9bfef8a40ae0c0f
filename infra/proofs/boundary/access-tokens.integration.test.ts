import { newId } from '@vigie/chassis/ids';
import { writeClient } from '@vigie/identity/seed';
import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addMember } from '../../tests/cast.ts';
import { openHouse, type House } from '../../tests/house.ts';

let house: House;
/** Good tokens of a person and of a program, which everybody below has got hold of. */
const good: Record<string, string> = {};

beforeAll(async () => {
  house = await openHouse();
  const member = await addMember(house, 'Péage');
  good['a person'] = (await member.userWith('administrator')).token;
  const id = newId();
  await house.seed((tx) =>
    writeClient(tx, { id, name: 'Essai', secret: newId(), scopes: ['account:read'] }),
  );
  good['a program'] = await house.tokenFor(id, 'machine');
});

afterAll(() => house.stop());

type Parts = [header: string, claims: string, signature: string];
type Claims = Record<string, unknown>;

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const decode = (part: string): Claims =>
  JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Claims;

const resigned = async ([header, claims]: Parts, change: Claims = {}): Promise<string> =>
  new SignJWT({ ...decode(claims), ...change })
    .setProtectedHeader({ ...decode(header), alg: 'EdDSA' })
    .sign((await generateKeyPair('EdDSA')).privateKey);

const tampered: Record<string, (parts: Parts) => string | Promise<string>> = {
  'without an algorithm': ([header, claims]) =>
    `${encode({ ...decode(header), alg: 'none' })}.${claims}.`,
  'signed with another key': (parts) => resigned(parts),
  'for another audience': (parts) => resigned(parts, { aud: 'other-api' }),
  'with a later end': (parts) => resigned(parts, { exp: 4_000_000_000 }),
  'under an unknown key name': ([header, claims, signature]) =>
    `${encode({ ...decode(header), kid: 'unknown' })}.${claims}.${signature}`,
  'for another subject': ([header, claims, signature]) =>
    `${header}.${encode({ ...decode(claims), sub: newId() })}.${signature}`,
  'spelled with padding': (parts) => `${parts.join('.')}==`,
  'spelled in the other alphabet': (parts) =>
    `${parts.join('.').replaceAll('-', '+').replaceAll('_', '/')}=`,
  'with a fourth part': (parts) => `${parts.join('.')}.`,
};

it.each(
  ['a person', 'a program'].flatMap((whose) =>
    Object.keys(tampered).map((what) => [whose, what] as const),
  ),
)('the token of %s opens nothing %s, and no subgraph is asked', async (whose, what) => {
  const token = good[whose] ?? '';
  expect((await house.ask(token, '{ viewer { id } }')).status).toBe(200);
  house.asked();
  const forged = await tampered[what]?.(token.split('.') as Parts);
  const { status, errors, data } = await house.ask(forged ?? '', '{ viewer { id } }');
  expect([status, errors?.[0]?.extensions['code'], data]).toEqual([
    401,
    'UNAUTHENTICATED',
    undefined,
  ]);
  expect(house.asked()).toEqual([]);
});

it('an expired one opens nothing either, whoever it was for', async () => {
  await house.setTime(new Date(house.clock.now().getTime() + 3_601_000).toISOString());
  for (const token of Object.values(good)) {
    expect((await house.ask(token, '{ viewer { id } }')).status).toBe(401);
  }
});
