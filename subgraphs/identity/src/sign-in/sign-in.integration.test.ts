import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import { addPerson, addService } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { person } from '../person/table.ts';
import { codeIn, openDoorstep, type Doorstep } from '../testing/doorstep.ts';
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

const stranger = () => `inconnu-${++counter}@ailleurs.example`;

const later = (milliseconds: number): Promise<void> =>
  house.setTime(new Date(house.clock.now().getTime() + milliseconds).toISOString());

const minutes = (count: number): number => count * 60_000;

const wrong = { code: 'WRONG_CODE' };
const tooMany = [{ code: 'TOO_MANY_TRIES', triesLeft: 0 }];
const expired = [{ code: 'CODE_EXPIRED', triesLeft: null }];

/** A code that is not the drawn one. */
const otherThan = (code: string): string => (code === '2222-2222' ? '3333-3333' : '2222-2222');

async function challengeRow(email: string): Promise<Record<string, unknown>> {
  return withConnection(house.database.adminUrl, async (admin) => {
    const [row] = await admin`
      select * from identity.sign_in_challenge where email = ${email} order by requested_at desc, id desc`;
    return row ?? {};
  });
}

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
    const { id, attempts } = await challengeRow(email);
    expect(attempts).toBe(triesPerCode);
    const evaluated = await withConnection(
      house.database.adminUrl,
      (admin) => admin`
        select from identity.audit where action = 'sign-in.tried' and target_id = ${String(id)}`,
    );
    expect(evaluated).toHaveLength(triesPerCode);
    expect((await door.confirm(challenge, code)).refusals).toEqual(tooMany);
  });

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
      String((await challengeRow(email))['id']),
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
    expect(await challengeRow(email)).toMatchObject({ code_hash: null, person_id: null });
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
    expect(await challengeRow(email)).toMatchObject({ mail: null, code_hash: null });
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

describe('who has no access any more', () => {
  const disable = (id: string) =>
    house.seed((tx) =>
      tx
        .update(person)
        .set({ disabledAt: sql`clock.now()` })
        .where(sql`id = ${id}`),
    );

  it('is told what an unknown address is told', async () => {
    const { email, id } = await newcomer();
    await disable(id);
    await door.request(email);
    for (const job of await door.takeJobs()) await door.run(job);
    expect(door.mails.at(-1)).toMatchObject({ to: email });
    expect(() => codeIn(door.mails.at(-1))).toThrow();
  });

  it('does not get in with a code received before', async () => {
    const { email, id } = await newcomer();
    const { challenge, code } = await door.codeFor(email);
    await disable(id);
    expect(await door.confirm(challenge, code)).toEqual({ session: null, refusals: expired });
  });

  it('loses the open session at once, and cannot renew it', async () => {
    const { email, id } = await newcomer();
    const { accessToken, sessionSecret } = await door.enter(email);
    expect((await house.ask(accessToken, '{ viewer { id } }')).status).toBe(200);
    await disable(id);
    await expect
      .poll(async () => (await house.ask(accessToken, '{ viewer { id } }')).status)
      .toBe(401);
    expect(await door.renew(sessionSecret)).toEqual({
      session: null,
      refusals: [{ code: 'SESSION_ENDED', triesLeft: null }],
    });
  });
});

describe('the secrets of a sign-in', () => {
  it('stand in no table, no job and no line of the log', async () => {
    const { email } = await newcomer();
    const { challenge } = await door.request(email);
    const jobs = await door.takeJobs();
    expect(jobs.map((job) => Object.keys(job))).toEqual([['challengeId']]);
    for (const job of jobs) await door.run(job);
    const code = codeIn(door.mails.at(-1));
    await door.confirm(challenge, otherThan(code));
    const { session } = await door.confirm(challenge, code);
    const plain = code.replace('-', '');
    const secrets = [code, plain, code.toLowerCase(), plain.toLowerCase(), challenge];
    secrets.push(session?.sessionSecret ?? 'none', session?.accessToken ?? 'none');

    const kept = await everythingKept();
    expect(kept).toContain(email);
    const logged = house.logged().join('');
    for (const secret of secrets) {
      expect(kept).not.toContain(secret);
      expect(logged).not.toContain(secret);
    }
    expect(logged).not.toContain(email);
  });

  /** Every row of every table of the database as text. */
  async function everythingKept(): Promise<string> {
    return withConnection(house.database.adminUrl, async (admin) => {
      const tables = await admin<{ name: string }[]>`
        select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`;
      expect(tables.length).toBeGreaterThan(30);
      const texts = await Promise.all(
        tables.map(async ({ name }) => {
          const rows = await admin.unsafe<{ row: string }[]>(
            `select t::text as row from ${name} t`,
          );
          return rows.map(({ row }) => row).join('\n');
        }),
      );
      return texts.join('\n');
    });
  }
});
