import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import { addPerson, addService } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { newAuthenticator, type Authenticator } from '../testing/authenticator.ts';
import { openDoorstep, type Doorstep } from '../testing/doorstep.ts';
import {
  entrance,
  firstFactor,
  madeFactor,
  type Entrance,
  type Made,
} from '../testing/second-factor.ts';

let house: House;
let door: Doorstep;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addService(house);
  door = openDoorstep(house);
});

afterAll(async () => {
  await door.close();
  await house.stop();
});

let counter = 0;

interface Question {
  ceremony: string;
  options: string;
  refusals: { code: string }[];
}

const question = 'ceremony options refusals { code }';
const later = (minutes: number): Promise<void> =>
  house.setTime(new Date(house.clock.now().getTime() + minutes * 60_000).toISOString());
const codesOf = ({ refusals }: { refusals: { code: string }[] }): string[] =>
  refusals.map(({ code }) => code);

async function register(token: string, key: Authenticator, name = 'Téléphone'): Promise<Made> {
  const asked = await door.send<Question>('startPasskeyRegistration', {}, question, token);
  const response = key.make(asked.options);
  const input = { ceremony: asked.ceremony, response, name };
  return door.send('confirmPasskeyRegistration', input, madeFactor, token);
}

/** Somebody with a passkey. */
async function keyHolder() {
  const someone = await addPerson(house, `cle-${++counter}`);
  const { accessToken } = await door.enter(someone.email);
  const key = newAuthenticator();
  const made = await register(accessToken, key);
  return { ...someone, accessToken, key, made };
}

const ask = (step?: string): Promise<Question> => door.send('startPasskey', { step }, question);
const answer = ({ ceremony }: Question, response: string, more: object = {}): Promise<Entrance> =>
  door.send('confirmPasskey', { ceremony, response, ...more }, entrance);

describe('a passkey', () => {
  it('is made with a fresh proof, brings ten recovery codes with the first one, and has a name', async () => {
    const { accessToken, made } = await keyHolder();
    expect(made.refusals).toEqual([]);
    expect(made.recoveryCodes).toHaveLength(10);
    const second = await register(accessToken, newAuthenticator(), '  Ordinateur\n');
    expect(second.recoveryCodes).toEqual([]);
    const { data } = await house.ask(
      accessToken,
      '{ viewer { credentials { passkeys { name lastUsedAt } } } }',
    );
    expect(data).toEqual({
      viewer: {
        credentials: {
          passkeys: [
            { name: 'Téléphone', lastUsedAt: null },
            { name: 'Ordinateur', lastUsedAt: null },
          ],
        },
      },
    });
  });

  it('lets in by itself, without anybody saying who they are', async () => {
    const { id, key } = await keyHolder();
    const asked = await ask();
    expect(JSON.parse(asked.options)).not.toHaveProperty('allowCredentials.0');
    const { session } = await answer(asked, key.show(asked.options));
    const { data } = await house.ask(
      session!.accessToken,
      '{ viewer { id sessions { way withSecondFactor isCurrent } } }',
    );
    expect(data).toMatchObject({ viewer: { id } });
    expect(JSON.stringify(data)).toContain('PASSKEY');
  });

  it('is a second factor after the code by mail', async () => {
    const { email, key } = await keyHolder();
    const { session, secondStep } = await firstFactor(door, email);
    expect([session, secondStep?.passkey, secondStep?.totp]).toEqual([null, true, false]);
    const step = secondStep!.secret;
    const asked = await ask(step);
    const { session: opened } = await answer(asked, key.show(asked.options), { step });
    expect((await house.ask(opened!.accessToken, '{ viewer { id } }')).status).toBe(200);
  });

  it('that was copied is refused: its counter does not grow', async () => {
    const { key } = await keyHolder();
    for (let used = 0; used < 2; used++) {
      const asked = await ask();
      expect((await answer(asked, key.show(asked.options))).session).not.toBeNull();
    }
    key.forgetUses();
    const asked = await ask();
    expect(codesOf(await answer(asked, key.show(asked.options)))).toEqual(['NOT_VERIFIED']);
  });

  it('is taken away by its person only, and then opens nothing', async () => {
    const [mine, theirs] = [await keyHolder(), await keyHolder()];
    const { data } = await house.ask<{
      viewer: { credentials: { passkeys: { id: string }[] } };
    }>(mine.accessToken, '{ viewer { credentials { passkeys { id } } } }');
    const [{ id } = { id: '' }] = data!.viewer.credentials.passkeys;
    const remove = (token: string) =>
      door.send<Made>('removePasskey', { id }, 'refusals { code }', token);
    expect(codesOf(await remove(theirs.accessToken))).toEqual(['NOT_FOUND']);
    expect(codesOf(await remove(mine.accessToken))).toEqual([]);
    const asked = await ask();
    expect(codesOf(await answer(asked, mine.key.show(asked.options)))).toEqual(['NOT_VERIFIED']);
  });
});

describe('the answer of a passkey is refused', () => {
  it('when its question was answered already, or is older than five minutes', async () => {
    const { key } = await keyHolder();
    const asked = await ask();
    const response = key.show(asked.options);
    expect((await answer(asked, response)).session).not.toBeNull();
    expect(codesOf(await answer(asked, response))).toEqual(['CODE_EXPIRED']);
    const late = await ask();
    await later(5.1);
    expect(codesOf(await answer(late, key.show(late.options)))).toEqual(['CODE_EXPIRED']);
  });

  it('when it was given to another question', async () => {
    const { key } = await keyHolder();
    const [one, other] = [await ask(), await ask()];
    expect(codesOf(await answer(one, key.show(other.options)))).toEqual(['NOT_VERIFIED']);
  });

  it('when it was given on a false site', async () => {
    const { accessToken } = await keyHolder();
    const phished = newAuthenticator('https://portail.example.evil.test');
    expect(codesOf(await register(accessToken, phished))).toEqual(['NOT_VERIFIED']);
  });

  it('when it is of somebody else than the first factor', async () => {
    const [mine, theirs] = [await keyHolder(), await keyHolder()];
    const step = (await firstFactor(door, mine.email)).secondStep!.secret;
    const asked = await ask(step);
    expect(codesOf(await answer(asked, theirs.key.show(asked.options), { step }))).toEqual([
      'NOT_VERIFIED',
    ]);
    // Nor does a question of a first factor serve as the second.
    const open = await ask();
    expect(codesOf(await answer(open, mine.key.show(open.options), { step }))).toEqual([
      'CODE_EXPIRED',
    ]);
  });

  it('when its signature was changed', async () => {
    const { key } = await keyHolder();
    const asked = await ask();
    const response = JSON.parse(key.show(asked.options)) as { response: { signature: string } };
    response.response.signature = response.response.signature.replace(/.{4}$/, 'AAAA');
    expect(codesOf(await answer(asked, JSON.stringify(response)))).toEqual(['NOT_VERIFIED']);
  });

  it.each([
    ['nothing', ''],
    ['an empty object', '{}'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number for its name', '{"id":1}'],
    ['without content', '{"id":"x","response":{}}'],
    ['endless', 'x'.repeat(30_000)],
  ])('when it is none: %s', async (_, response) => {
    expect(codesOf(await answer(await ask(), response))).toEqual(['NOT_VERIFIED']);
  });

  it('when somebody keeps it for a person who made another one', async () => {
    const { key } = await keyHolder();
    const other = await addPerson(house, `voleur-${++counter}`);
    const { accessToken } = await door.enter(other.email);
    expect(codesOf(await register(accessToken, key))).toEqual(['NOT_VERIFIED']);
  });
});

describe('a service that offers no passkey', () => {
  it('asks for none to come in, but goes on asking for the second factor', async () => {
    const { email } = await keyHolder();
    const offer = (passkey: boolean) =>
      withConnection(
        house.database.adminUrl,
        (admin) => admin`update identity.sign_in_setting set passkey = ${passkey}`,
      );
    await offer(false);
    expect(codesOf(await ask())).toEqual(['NOT_OFFERED']);
    const { secondStep } = await firstFactor(door, email);
    expect(codesOf(await ask(secondStep!.secret))).toEqual([]);
    await offer(true);
  });
});
