import type { Clock } from '@vigie/chassis/clock';
import { newId } from '@vigie/chassis/ids';
import { publicPart } from '@vigie/chassis/token/verifier';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';
import { createHmac } from 'node:crypto';

/** What a forger knows or holds. */
export interface Forge {
  /** The gateway's private key: for tokens that we sign ourselves, though no subgraph may take them. */
  gatewayKey: JWK;
  clock: Clock;
  /** The subgraph that is to be deceived. */
  subgraph: string;
}

type Claims = Record<string, unknown>;

/** Tokens that no subgraph may take, by what is wrong with them. */
export const forgedTokens: Record<string, (forge: Forge) => string | Promise<string>> = {
  'an expired one': (forge) => sign(forge, { exp: secondsOf(forge) - 1 }),
  'one without an end': (forge) => sign(forge, { exp: undefined }),
  'one that is not valid yet': (forge) => sign(forge, { nbf: secondsOf(forge) + 60 }),
  'one without an instant of issue': (forge) => sign(forge, { iat: undefined }),
  'one for another subgraph': (forge) => sign(forge, { aud: 'vigie-subgraph-other' }),
  'one for the API': (forge) => sign(forge, { aud: 'vigie-api' }),
  'one of another issuer': (forge) => sign(forge, { iss: 'vigie' }),
  'one of another kind': (forge) => sign(forge, {}, { typ: 'at+jwt' }),
  'one without a kind': (forge) => sign(forge, {}, { typ: undefined }),
  'one for a job of our own': (forge) => sign(forge, { kind: 'job' }),
  'one for the seed': (forge) => sign(forge, { kind: 'seed' }),
  'one for somebody without a name': (forge) => sign(forge, { sub: undefined }),
  'one for a name that is none': (forge) => sign(forge, { sub: "' or true --" }),
  'one for nobody with a name': (forge) => sign(forge, { kind: 'sign-in' }),
  'one by another key': async (forge) => sign(forge, {}, {}, await strangeKey()),
  'one by another key that it brings along': async (forge) => {
    const key = await strangeKey();
    return sign(forge, {}, { jwk: publicPart(key) }, key);
  },
  'one by another key under an address': async (forge) =>
    sign(forge, {}, { jku: 'https://keys.example/jwks' }, await strangeKey()),
  'one by another key under a certificate’s address': async (forge) =>
    sign(forge, {}, { x5u: 'https://keys.example/chain' }, await strangeKey()),
  'one by another key under the name of a file': async (forge) =>
    sign(forge, {}, { kid: '../../dev/null' }, await strangeKey()),
  'one without signature': (forge) => unsigned(forge, 'none'),
  'one with our public key as a shared secret': (forge) => {
    const content = `${encode({ ...header, alg: 'HS256' })}.${encode(claimsOf(forge))}`;
    const secret = Buffer.from(String(forge.gatewayKey.x), 'base64url');
    return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
  },
  'a huge one': (forge) => sign(forge, { filling: 'x'.repeat(6000) }),
  nothing: () => '',
};

const header = { alg: 'EdDSA', typ: 'vigie-caller+jwt' };

const secondsOf = ({ clock }: Forge): number => Math.floor(clock.now().getTime() / 1000);

function claimsOf(forge: Forge): Claims {
  const now = secondsOf(forge);
  return {
    ...{ iss: 'vigie-gateway', aud: `vigie-subgraph-${forge.subgraph}`, iat: now, exp: now + 60 },
    ...{ kind: 'staff', sub: newId(), sid: newId() },
  };
}

/** A token that is right but for what is changed. */
export async function sign(
  forge: Forge,
  change: Claims = {},
  headers: Record<string, unknown> = {},
  key: JWK = forge.gatewayKey,
): Promise<string> {
  return new SignJWT({ ...claimsOf(forge), ...change })
    .setProtectedHeader({ ...header, ...headers })
    .sign(await importJWK(key, 'EdDSA'));
}

function unsigned(forge: Forge, alg: string): string {
  return `${encode({ ...header, alg })}.${encode(claimsOf(forge))}.`;
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

async function strangeKey(): Promise<JWK> {
  return exportJWK((await generateKeyPair('EdDSA', { extractable: true })).privateKey);
}
