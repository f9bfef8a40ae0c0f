import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import { addPerson, addService } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { person } from '../person/table.ts';
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

const expired = [{ code: 'CODE_EXPIRED', triesLeft: null }];

/** A code that is not the drawn one. */
const otherThan = (code: string): string => (code === '2222-2222' ? '3333-3333' : '2222-2222');

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
