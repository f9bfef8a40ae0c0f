import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import { addPerson, addService } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { openDatabase } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { isRefused } from '@vigie/chassis/refusal';
import { codeIn, openDoorstep, type Doorstep } from '../testing/doorstep.ts';
import { tryCode } from './challenge.ts';
import { drawCode } from './code.ts';
import { triesPerCode } from './rules.ts';

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

/** Somebody with access; each test has its own, so that throttles do not meet. */
const newcomer = () => addPerson(house, `personne-${++counter}`);

const later = (milliseconds: number): Promise<void> =>
  house.setTime(new Date(house.clock.now().getTime() + milliseconds).toISOString());

const minutes = (count: number): number => count * 60_000;

const wrong = { code: 'WRONG_CODE' };
const tooMany = [{ code: 'TOO_MANY_TRIES', triesLeft: 0 }];
const expired = [{ code: 'CODE_EXPIRED', triesLeft: null }];

/** A code that is not the drawn one. */
const otherThan = (code: string): string => (code === '2222-2222' ? '3333-3333' : '2222-2222');

describe('the way in', () => {
  it('leads from the address over the mail to a session', async () => {
    const { email, id } = await newcomer();
    const { accessToken } = await door.enter(email);
    const answer = await house.ask(accessToken, '{ viewer { id kind user { email } } }');
    expect(answer.data).toEqual({ viewer: { id, kind: 'USER', user: { email } } });
  });

  it('is the same for an address in capitals with spaces around it', async () => {
    const { email } = await newcomer();
    const { challenge } = await door.request(`  ${email.toUpperCase()} `);
    for (const job of await door.takeJobs()) await door.run(job);
    const code = codeIn(door.mails.at(-1));
    expect((await door.confirm(challenge, code)).session).not.toBeNull();
  });

  it.each([
    ['in lower case', (code: string) => code.toLowerCase()],
    ['without the dash', (code: string) => code.replace('-', '')],
    ['with spaces', (code: string) => ` ${[...code].join(' ')} `],
    ['pasted with the end of the line', (code: string) => `\u00a0${code.replace('-', '–')}\r\n`],
  ])('takes the code %s', async (_, typed) => {
    const { email } = await newcomer();
    const { challenge, code } = await door.codeFor(email);
    expect((await door.confirm(challenge, typed(code))).session).not.toBeNull();
  });

  it('tells somebody of the service from a member', async () => {
    const assistant = await addPerson(house, `assistante-${++counter}`, true);
    const { accessToken } = await door.enter(assistant.email);
    const answer = await house.ask(accessToken, '{ viewer { kind } }');
    expect(answer.data).toEqual({ viewer: { kind: 'STAFF' } });
  });

  it('keeps the name of the browser, on one line and not longer than it may be', async () => {
    const { email, id } = await newcomer();
    const { challenge, code } = await door.codeFor(email);
    const device = `Firefox\0 sur\nLinux ${'x'.repeat(300)}`;
    const answer = await house.ask(
      null,
      `mutation ($input: ConfirmSignInCodeInput!) { confirmSignInCode(input: $input) { refusals { code } } }`,
      { input: { challenge, code, device } },
    );
    expect(answer.data).toEqual({ confirmSignInCode: { refusals: [] } });
    const [row] = await withConnection(
      house.database.adminUrl,
      (admin) => admin`select device from identity.session where subject_id = ${id}`,
    );
    expect(row?.['device']).toMatch(/^Firefox sur Linux x+$/);
    expect(row?.['device']).toHaveLength(200);
  });

  it('refuses a text that is no address', async () => {
    expect(await door.request('personne')).toEqual({
      ...{ challenge: null, expiresAt: null, resendAt: null },
      refusals: [{ code: 'INVALID_EMAIL' }],
    });
  });
});

describe('a code', () => {
  it('that is wrong counts down to none, and then the right one is too late', async () => {
    const { challenge, code } = await door.codeFor((await newcomer()).email);
    for (const triesLeft of [4, 3, 2, 1]) {
      const { refusals, session } = await door.confirm(challenge, otherThan(code));
      expect(refusals).toEqual([{ ...wrong, triesLeft }]);
      expect(session).toBeNull();
    }
    expect((await door.confirm(challenge, otherThan(code))).refusals).toEqual(tooMany);
    expect((await door.confirm(challenge, code)).refusals).toEqual(tooMany);
  });

  it('is looked at five times, also when fifty tries come at once', async () => {
    const { email } = await newcomer();
    const { challenge, code } = await door.codeFor(email);
    const tries = Array.from({ length: 50 }, () => door.confirm(challenge, otherThan(code)));
    const answers = (await Promise.all(tries)).map(({ refusals }) => refusals[0]);
    const counted = answers.filter((refusal) => refusal?.code === 'WRONG_CODE');
    expect(counted.map((refusal) => refusal?.triesLeft).sort()).toEqual([1, 2, 3, 4]);
    expect(answers.filter((refusal) => refusal?.code === 'TOO_MANY_TRIES')).toHaveLength(46);
    const { id, attempts } = await door.challengeOf(email);
    expect(attempts).toBe(triesPerCode);
    const evaluated = await withConnection(
      house.database.adminUrl,
      (admin) => admin`
        select from identity.audit where action = 'sign-in.tried' and target_id = ${String(id)}`,
    );
    expect(evaluated).toHaveLength(triesPerCode);
    expect((await door.confirm(challenge, code)).refusals).toEqual(tooMany);
  });

  it('is not found by ten thousand guesses, though it is one of them', async () => {
    const { email } = await newcomer();
    const { challenge, code } = await door.codeFor(email);
    const guesses = Array.from({ length: 10_000 }, drawCode).with(5_000, code);
    // Past the gateway, whose quota stops such a guesser much earlier.
    const database = openDatabase({ url: house.database.urls.identity, subgraph: 'identity' });
    const actor = { kind: 'sign-in', requestId: newId() } as const;
    const found: string[] = [];
    const guessOn = async (): Promise<void> => {
      for (let guess = guesses.shift(); guess !== undefined; guess = guesses.shift()) {
        const shown = { actor, purpose: 'sign-in', challenge, code: guess } as const;
        if (!isRefused(await tryCode(database, house.clock, shown))) found.push(guess);
      }
    };
    await Promise.all(Array.from({ length: 8 }, guessOn));
    await database.close();
    expect(found).toEqual([]);
    expect((await door.challengeOf(email)).attempts).toBe(triesPerCode);
  }, 120_000);

  it('opens one session, also when it is sent twenty times at once', async () => {
    const { email, id } = await newcomer();
    const { challenge, code } = await door.codeFor(email);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => door.confirm(challenge, code)),
    );
    expect(answers.filter(({ session }) => session !== null)).toHaveLength(1);
    const sessions = await withConnection(
      house.database.adminUrl,
      (admin) => admin`select from identity.session where subject_id = ${id}`,
    );
    expect(sessions).toHaveLength(1);
  });

  it('is used once', async () => {
    const { challenge, code } = await door.codeFor((await newcomer()).email);
    expect((await door.confirm(challenge, code)).session).not.toBeNull();
    expect(await door.confirm(challenge, code)).toEqual({ session: null, refusals: expired });
  });

  it('works until ten minutes have passed, and not after', async () => {
    const [punctual, late] = [await newcomer(), await newcomer()];
    const first = await door.codeFor(punctual.email);
    await later(minutes(9.5));
    expect((await door.confirm(first.challenge, first.code)).session).not.toBeNull();

    const second = await door.codeFor(late.email);
    await later(minutes(10) + 1_000);
    expect(await door.confirm(second.challenge, second.code)).toEqual({
      session: null,
      refusals: expired,
    });
  });

  it('works only in the browser that asked for it', async () => {
    const { email } = await newcomer();
    const [mine, other] = [await door.codeFor(email), await door.request(email)];
    const elsewhere = await door.codeFor((await newcomer()).email);
    for (const challenge of [other.challenge, elsewhere.challenge]) {
      expect((await door.confirm(challenge, mine.code)).refusals).toMatchObject([wrong]);
    }
    for (const challenge of [
      '',
      'x',
      `${mine.challenge}x`,
      String((await door.challengeOf(email))['id']),
    ]) {
      expect((await door.confirm(challenge, mine.code)).refusals).toEqual(expired);
    }
    expect((await door.confirm(mine.challenge, mine.code)).session).not.toBeNull();
  });

  it('that is newer does not put the older one out of use in its own browser', async () => {
    const { email } = await newcomer();
    const phone = await door.codeFor(email);
    const desk = await door.codeFor(email);
    expect((await door.confirm(phone.challenge, desk.code)).refusals).toMatchObject([wrong]);
    expect((await door.confirm(phone.challenge, phone.code)).session).not.toBeNull();
    expect((await door.confirm(desk.challenge, desk.code)).session).not.toBeNull();
  });
});
