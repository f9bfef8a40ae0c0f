import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addClient, addPerson, addService } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { openDoorstep, type Doorstep } from '../testing/doorstep.ts';

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

const newcomer = () => addPerson(house, `appareil-${++counter}`);

const me = '{ viewer { id } }';
const statusOf = async (token: string): Promise<number> => (await house.ask(token, me)).status;

interface Shown {
  id: string;
  device: string | null;
  way: string;
  isCurrent: boolean;
}

async function sessionsOf(token: string): Promise<Shown[]> {
  const { data } = await house.ask<{ viewer: { sessions: Shown[] } }>(
    token,
    '{ viewer { sessions { id device way isCurrent } } }',
  );
  return data?.viewer.sessions ?? [];
}

const change = async (token: string, name: string, id: string): Promise<string[]> => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data } = await house.ask<Record<string, { refusals: { code: string }[] }>>(
    token,
    `mutation ($input: ${type}!) { ${name}(input: $input) { refusals { code } } }`,
    { input: { id, idempotencyKey: newId() } },
  );
  return data?.[name]?.refusals.map(({ code }) => code) ?? [];
};

const toldOf = (email: string): string[] =>
  door.mails
    .filter(({ to, subject }) => to === email && !/^[0-9A-Z-]{9} :/.test(subject))
    .map(({ text }) => text.replaceAll('\u00a0', ' '));

describe('the list of one’s sessions', () => {
  it('shows each with its browser and how one came in, the own one marked', async () => {
    const { email } = await newcomer();
    const desk = await door.enter(email, { device: 'Firefox sur Linux' });
    await door.enter(email, { device: 'Safari sur iPhone' });
    expect(await sessionsOf(desk.accessToken)).toMatchObject([
      { device: 'Safari sur iPhone', way: 'CODE', isCurrent: false },
      { device: 'Firefox sur Linux', way: 'CODE', isCurrent: true },
    ]);
  });

  it('leaves out those that have ended, by themselves or not', async () => {
    const { email } = await newcomer();
    await door.enter(email);
    await house.setTime(new Date(house.clock.now().getTime() + 3 * 3_600_000).toISOString());
    const { accessToken } = await door.enter(email);
    expect(await sessionsOf(accessToken)).toHaveLength(1);
  });

  it('is none for a program', async () => {
    const token = await addClient(house, 'account:read');
    const { data } = await house.ask(
      token,
      '{ viewer { sessions { id } trustedDevices { id } provenUntil } }',
    );
    expect(data).toEqual({ viewer: { sessions: null, trustedDevices: null, provenUntil: null } });
  });
});

describe('ending a session from another one', () => {
  it('is felt there within a second', async () => {
    const { email } = await newcomer();
    const [here, there] = [await door.enter(email), await door.enter(email)];
    expect(await statusOf(there.accessToken)).toBe(200);
    const other = (await sessionsOf(here.accessToken)).find(({ isCurrent }) => !isCurrent);
    expect(await change(here.accessToken, 'endSession', other!.id)).toEqual([]);
    await expect.poll(() => statusOf(there.accessToken), { timeout: 1000 }).toBe(401);
    expect((await door.renew(there.sessionSecret)).refusals).toMatchObject([
      { code: 'SESSION_ENDED' },
    ]);
    expect(await statusOf(here.accessToken)).toBe(200);
  });

  it('of somebody else is refused as one that does not exist', async () => {
    const [mine, theirs] = [
      await door.enter((await newcomer()).email),
      await door.enter((await newcomer()).email),
    ];
    const [target] = await sessionsOf(theirs.accessToken);
    for (const id of [target!.id, newId(), 'none']) {
      expect(await change(mine.accessToken, 'endSession', id)).toEqual(['NOT_FOUND']);
    }
    expect(await statusOf(theirs.accessToken)).toBe(200);
  });

  it('is possible for all at once, the present one included', async () => {
    const { email } = await newcomer();
    const all = [await door.enter(email), await door.enter(email), await door.enter(email)];
    const answer = await house.ask(all[0]!.accessToken, 'mutation { signOutEverywhere { ended } }');
    expect(answer.data).toEqual({ signOutEverywhere: { ended: true } });
    for (const { accessToken } of all) {
      await expect.poll(() => statusOf(accessToken), { timeout: 1000 }).toBe(401);
    }
  });
});

describe('a browser', () => {
  it('that is new is told by mail, but not the first of all', async () => {
    const { email } = await newcomer();
    const { deviceSecret } = await door.enter(email, { device: 'Firefox sur Linux' });
    await door.work();
    expect(toldOf(email)).toEqual([]);
    await door.enter(email, {
      device: 'Firefox sur Linux',
      deviceSecrets: ['other', deviceSecret!],
    });
    await door.work();
    expect(toldOf(email)).toEqual([]);
    await door.enter(email, { device: 'Edge sur Windows' });
    await door.work();
    expect(toldOf(email)).toHaveLength(1);
    expect(toldOf(email)[0]).toContain('Edge sur Windows, le lundi 23 novembre 2026 à');
  });

  it('is not recognised by the secret of another person, nor given a secret that it chose', async () => {
    const [mine, theirs] = [await newcomer(), await newcomer()];
    const { deviceSecret: shown } = await door.enter(theirs.email);
    await door.enter(mine.email);
    const { deviceSecret } = await door.enter(mine.email, { deviceSecrets: [shown!, 'planted'] });
    expect(deviceSecret).toMatch(/^[\w-]{43}$/);
    expect([shown, 'planted']).not.toContain(deviceSecret);
    await door.work();
    expect(toldOf(mine.email)).toHaveLength(1);
  });
});
