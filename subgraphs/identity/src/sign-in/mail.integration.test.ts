import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson, addService } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { codeIn, openDoorstep, type Doorstep } from '../testing/doorstep.ts';

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

const stranger = () => `inconnu-${++counter}@ailleurs.example`;

const later = (milliseconds: number): Promise<void> =>
  house.setTime(new Date(house.clock.now().getTime() + milliseconds).toISOString());

const minutes = (count: number): number => count * 60_000;

const wrong = { code: 'WRONG_CODE' };
const tooMany = [{ code: 'TOO_MANY_TRIES', triesLeft: 0 }];
describe('an unknown address', () => {
  const ask = async (email: string) => {
    const query = `mutation { requestSignInCode(input: { email: "${email}" }) {
      challenge expiresAt resendAt refusals { code triesLeft } } }`;
    const response = await fetch(`${house.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const varying = new Set(['date', 'x-request-id']);
    const headers = [...response.headers].filter(([name]) => !varying.has(name));
    const body = await response.text();
    const shape = body.replace(/"challenge":"[\w-]+"/, '"challenge":""').replace(/T[\d:.]+Z/g, '');
    return { status: response.status, headers, size: body.length, shape };
  };

  it('is answered like a known one: status, headers, shape, size', async () => {
    const [known, unknown] = [await newcomer(), stranger()];
    expect(await ask(unknown)).toEqual(await ask(known.email));
  });

  it('is told by mail whom to contact, without a code', async () => {
    const email = stranger();
    await door.request(email);
    for (const job of await door.takeJobs()) await door.run(job);
    const mail = door.mails.at(-1);
    expect(mail?.to).toBe(email);
    expect(mail?.text).toContain('02 61 91 00 00');
    expect(() => codeIn(mail)).toThrow();
  });

  it('has no code that is ever valid, and its tries are counted like those of others', async () => {
    const email = stranger();
    const { challenge } = await door.request(email);
    for (const job of await door.takeJobs()) await door.run(job);
    expect(await door.challengeOf(email)).toMatchObject({ code_hash: null, person_id: null });
    const typed = ['2222-2222', '', '.', 'null'];
    for (const [index, code] of typed.entries()) {
      const { refusals } = await door.confirm(challenge, code);
      expect(refusals).toEqual([{ ...wrong, triesLeft: 4 - index }]);
    }
    expect((await door.confirm(challenge, '2222-2222')).refusals).toEqual(tooMany);
  });

  it('gets one such mail a day, however often somebody types it', async () => {
    const email = stranger();
    for (let asked = 0; asked < 4; asked++) await door.request(email);
    for (const job of await door.takeJobs()) await door.run(job);
    expect(door.mails.filter(({ to }) => to === email)).toHaveLength(1);
    await later(minutes(24 * 60) + 1_000);
    await door.request(email);
    for (const job of await door.takeJobs()) await door.run(job);
    expect(door.mails.filter(({ to }) => to === email)).toHaveLength(2);
  });
});

describe('who asks too often', () => {
  const subjects = (email: string): string[] =>
    door.mails
      .filter(({ to }) => to === email)
      .map(({ subject }) => subject.replace(/^.{9} : /, ''));
  const code = 'votre code de connexion à l’espace adhérent';
  const notice = 'Connexion à l’espace adhérent : trop de codes demandés';

  it('gets five codes an hour, then one mail that says whom to contact, then nothing', async () => {
    const { email } = await newcomer();
    for (let asked = 0; asked < 8; asked++) {
      await door.request(email);
      for (const job of await door.takeJobs()) await door.run(job);
    }
    expect(subjects(email)).toEqual([code, code, code, code, code, notice]);
    expect(door.mails.at(-1)?.text).toContain('02 61 91 00 00');

    await later(minutes(60) + 1_000);
    await door.request(email);
    for (const job of await door.takeJobs()) await door.run(job);
    expect(subjects(email)).toHaveLength(7);
    expect(subjects(email).at(-1)).toBe(code);
  });

  it('gets no more when the worker does all of it at once', async () => {
    const { email } = await newcomer();
    for (let asked = 0; asked < 9; asked++) await door.request(email);
    await door.runAtOnce(await door.takeJobs());
    expect(subjects(email).filter((subject) => subject === code)).toHaveLength(5);
    expect(subjects(email).filter((subject) => subject === notice)).toHaveLength(1);
  });
});

describe('the mail job', () => {
  it('run again after a failed delivery sends another code, and only that one works', async () => {
    const { email } = await newcomer();
    const { challenge } = await door.request(email);
    const [job] = await door.takeJobs();
    await door.run(job!);
    const lost = codeIn(door.mails.at(-1));
    await door.run(job!);
    const received = codeIn(door.mails.at(-1));
    expect((await door.confirm(challenge, lost)).refusals).toMatchObject([wrong]);
    expect((await door.confirm(challenge, received)).session).not.toBeNull();
  });

  it('that comes too late sends no code that would not work, and spends none of the five', async () => {
    const { email } = await newcomer();
    await door.request(email);
    const [job] = await door.takeJobs();
    await later(minutes(10) + 1_000);
    await door.run(job!);
    expect(door.mails.filter(({ to }) => to === email)).toEqual([]);
    expect(await door.challengeOf(email)).toMatchObject({ mail: null, code_hash: null });
  });

  it('sends no code for a challenge that was used already', async () => {
    const { email } = await newcomer();
    const { challenge } = await door.request(email);
    const [job] = await door.takeJobs();
    await door.run(job!);
    await door.confirm(challenge, codeIn(door.mails.at(-1)));
    await door.run(job!);
    expect(door.mails.filter(({ to }) => to === email)).toHaveLength(1);
  });
});
