import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import { addMember, addPerson, addService, type TestMember } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { grantRole } from '../seed.ts';
import { openDoorstep, type Doorstep } from '../testing/doorstep.ts';

let house: House;
let door: Doorstep;
let member: TestMember;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addService(house);
  member = await addMember(house, 'Fournil');
  door = openDoorstep(house);
});

afterAll(async () => {
  await door.close();
  await house.stop();
});

let counter = 0;

async function enter() {
  const someone = await addPerson(house, `session-${++counter}`);
  return { ...someone, ...(await door.enter(someone.email)) };
}

const later = (minutes: number): Promise<void> =>
  house.setTime(new Date(house.clock.now().getTime() + minutes * 60_000).toISOString());

const me = '{ viewer { id } }';
const statusOf = async (token: string): Promise<number> => (await house.ask(token, me)).status;

const over = { session: null, refusals: [{ code: 'SESSION_ENDED', triesLeft: null }] };

describe('renewing', () => {
  it('gives a fresh access token under the same secret; the session ends when it would have', async () => {
    const opened = await enter();
    await later(4);
    const { session, refusals } = await door.renew(opened.sessionSecret);
    expect(refusals).toEqual([]);
    expect(session).toMatchObject({
      sessionSecret: opened.sessionSecret,
      sessionEndsAt: opened.sessionEndsAt,
    });
    expect(Date.parse(session!.accessEndsAt)).toBeGreaterThan(Date.parse(opened.accessEndsAt));
    expect((await house.ask(session!.accessToken, me)).data).toEqual({ viewer: { id: opened.id } });
  });

  it('is needed: an access token lives for minutes', async () => {
    const { accessToken, sessionSecret } = await enter();
    await later(5.1);
    expect(await statusOf(accessToken)).toBe(401);
    const { session } = await door.renew(sessionSecret);
    expect(await statusOf(session!.accessToken)).toBe(200);
  });

  it('is refused after two hours in which nobody used the session', async () => {
    const { sessionSecret } = await enter();
    await later(119);
    expect((await door.renew(sessionSecret)).refusals).toEqual([]);
    await later(119);
    expect((await door.renew(sessionSecret)).refusals).toEqual([]);
    await later(121);
    expect(await door.renew(sessionSecret)).toEqual(over);
  });

  it('is refused after twelve hours, however busy the session was; its last token ends with it', async () => {
    const { sessionSecret, sessionEndsAt } = await enter();
    for (let renewed = 0; renewed < 6; renewed++) {
      await later(118);
      expect((await door.renew(sessionSecret)).refusals).toEqual([]);
    }
    await later(10);
    const { session } = await door.renew(sessionSecret);
    expect(session?.accessEndsAt).toBe(sessionEndsAt);
    await later(2.1);
    expect(await door.renew(sessionSecret)).toEqual(over);
    expect(await statusOf(session!.accessToken)).toBe(401);
  });

  it.each(['', 'x', 'null', '\0'])('is refused with a secret that is none: %j', async (secret) => {
    expect(await door.renew(secret)).toEqual(over);
  });

  it('is not open to the hash of a secret, as somebody who read the table would try', async () => {
    const { id } = await enter();
    const [row] = await withConnection(
      house.database.adminUrl,
      (admin) => admin`select id, secret_hash from identity.session where subject_id = ${id}`,
    );
    expect(await door.renew(String(row?.['secret_hash']))).toEqual(over);
    expect(await door.renew(String(row?.['id']))).toEqual(over);
  });
});

describe('signing out', () => {
  const signOut = 'mutation { signOut { ended } }';

  it('ends this session at once and for good, and no other of the same person', async () => {
    const here = await enter();
    const there = await door.enter(here.email);
    expect((await house.ask(here.accessToken, signOut)).data).toEqual({ signOut: { ended: true } });
    await expect.poll(() => statusOf(here.accessToken)).toBe(401);
    expect(await door.renew(here.sessionSecret)).toEqual(over);
    expect(await statusOf(there.accessToken)).toBe(200);
    expect((await door.renew(there.sessionSecret)).refusals).toEqual([]);
  });

  it('asks for somebody who is signed in', async () => {
    const answer = await house.ask(null, signOut);
    expect(answer.data ?? null).toBeNull();
    expect(answer.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});

describe('a right', () => {
  const account = () => `{ memberAccount(memberNumber: "${member.memberNumber}") { name } }`;
  const nameSeen = async (token: string): Promise<unknown> => {
    const { data } = await house.ask<{ memberAccount: { name: string } | null }>(token, account());
    return data?.memberAccount?.name ?? null;
  };

  it('that is taken away is gone within a second, in the gateway and in the database', async () => {
    const user = await member.userWith('reader');
    expect(await nameSeen(user.token)).toBe('Fournil');
    await house.seed((tx) =>
      tx.execute(sql`delete from access.grants where subject_id = ${user.id}`),
    );
    const answer = await house.ask(user.token, account());
    expect(answer.data).toEqual({ memberAccount: null });
    await expect
      .poll(async () => (await house.ask(user.token, account())).errors?.[0]?.extensions)
      .toMatchObject({ code: 'FORBIDDEN' });
  });

  it('that is given is felt as soon', async () => {
    const someone = await enter();
    expect(await nameSeen(someone.accessToken)).toBeNull();
    await house.seed((tx) => grantRole(tx, someone.id, 'reader', member.accountId));
    await expect.poll(() => nameSeen(someone.accessToken)).toBe('Fournil');
  });

  it('that was given until an instant ends then, and does not begin before its own', async () => {
    const user = await member.userWith();
    const give = (from: number, until: number) =>
      house.seed((tx) =>
        tx.execute(sql`insert into access.grants (subject_id, account_id, role, valid_from, valid_until)
          values (${user.id}, ${member.accountId}, 'reader', clock.now() + ${from} * interval '1 minute',
            clock.now() + ${until} * interval '1 minute')`),
      );
    await give(1, 3);
    expect(await nameSeen(user.token)).toBeNull();
    await later(2);
    await house.seed((tx) =>
      tx.execute(sql`update access.grants set role = 'hr' where subject_id = ${user.id}`),
    );
    await expect.poll(() => nameSeen(user.token)).toBe('Fournil');
    await later(2);
    expect(await nameSeen(user.token)).toBeNull();
  });
});
