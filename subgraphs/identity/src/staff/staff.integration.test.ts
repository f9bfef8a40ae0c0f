import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, addService, type TestUser } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { openDoorstep } from '../testing/doorstep.ts';
import { openStaffDesk, staffSecretIn, type StaffDesk } from '../testing/staff-desk.ts';

let house: House;
let desk: StaffDesk;
let supervisor: TestUser;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addService(house);
  desk = openStaffDesk(house);
  supervisor = await desk.colleague('staff-supervisor', 'staff-settings');
});

afterAll(async () => {
  await desk.close();
  await house.stop();
});

const address = (): string => `recrue-${newId()}@vigie.example`;
const invite = (change: object = {}, by = supervisor) =>
  desk.send(by.token, 'inviteStaffMember', {
    ...{ email: address(), firstName: 'Maud', lastName: 'Sillery', roles: ['staff-settings'] },
    ...change,
  });

describe('an invitation to the service', () => {
  it('opens what was offered once its link is followed and the address has proven itself', async () => {
    const email = address();
    expect(await invite({ email, accessUntil: '2026-12-31' })).toEqual([]);
    const [mail] = await desk.letters();
    expect(mail).toMatchObject({ to: email });
    expect(mail?.text).toContain('Paramétrage');
    const secret = staffSecretIn(mail);
    const offer = 'query ($secret: String!) { offeredSeat(secret: $secret) { firstName roles } }';
    const shown = async () =>
      (await house.ask<{ offeredSeat: object | null }>(null, offer, { secret })).data?.offeredSeat;
    expect(await shown()).toEqual({ firstName: 'Maud', roles: ['Paramétrage'] });
    expect(await desk.accept(secret)).toEqual([]);
    expect(await desk.accept(secret)).toEqual(['LINK_OVER']);
    expect(await shown()).toBeNull();
    const door = openDoorstep(house);
    const { accessToken } = await door.enter(email);
    await door.close();
    const { data } = await house.ask<{ viewer: object }>(accessToken, '{ viewer { kind scopes } }');
    expect(data?.viewer).toEqual({ kind: 'STAFF', scopes: ['account:read', 'settings:write'] });
    const seat = (await desk.team(supervisor.token))?.find((each) => each.email === email);
    expect(seat).toMatchObject({ accessUntil: '2026-12-31' });
    expect(seat?.lastSignInAt).toMatch(/^2026-11-23T08/);
    // The day after the last one nothing is open any more, without anybody doing anything.
    await house.setTime('2027-01-01T08:00:00Z');
    const later = await house.tokenFor(seat?.personId ?? '', 'staff');
    const after = await house.ask<{ viewer: { scopes: string[] } }>(later, '{ viewer { scopes } }');
    expect(after.data?.viewer.scopes).toEqual([]);
    await house.setTime('2026-11-23T08:01:00Z');
  });

  it('is over once whoever sent it keeps the team no more; sent again only the new link works', async () => {
    const email = address();
    expect(await invite({ email })).toEqual([]);
    const [first] = await desk.letters();
    await invite({ email });
    const [second] = await desk.letters();
    expect(await desk.accept(staffSecretIn(first))).toEqual(['LINK_OVER']);
    expect(await desk.accept(staffSecretIn(second))).toEqual([]);
    const leaver = await desk.colleague('staff-supervisor', 'staff-settings');
    await invite({}, leaver);
    const [third] = await desk.letters();
    const { id, version } = await desk.seat(supervisor.token, leaver);
    expect(await desk.send(supervisor.token, 'removeStaffMember', { id, version })).toEqual([]);
    expect(await desk.accept(staffSecretIn(third))).toEqual(['LINK_OVER']);
  });

  it('is nothing for people of members', async () => {
    const member = await addMember(house, 'Tonnellerie');
    const { email } = await member.userWith('reader');
    expect(await invite({ email })).toEqual([]);
    const [mail] = await desk.letters();
    expect(await desk.accept(staffSecretIn(mail))).toEqual(['ADDRESS_OF_MEMBER']);
  });

  it.each([
    [{ email: 'sans-arobase' }, 'INVALID_EMAIL'],
    [{ lastName: 'Cliquez http://piege.example' }, 'INVALID_NAME'],
    [{ roles: ['administrator'] }, 'UNKNOWN_ROLE'],
    [{ roles: ['staff-planner'] }, 'ROLE_BEYOND_OWN'],
    [{ accessUntil: '2026-11-22' }, 'INVALID_DATE'],
  ])('is refused for %o', async (change, code) => {
    expect(await invite(change)).toEqual([code]);
  });
});

describe('the team', () => {
  it('is for whoever keeps it only', async () => {
    const assistant = await desk.colleague('staff-assistant');
    const member = await addMember(house, 'Scierie');
    const administrator = await member.userWith('administrator');
    for (const { token } of [assistant, administrator]) {
      expect(await desk.team(token)).toBeNull();
      expect(await invite({}, { ...assistant, token })).toEqual(['FORBIDDEN']);
    }
  });

  it('loses somebody at once, in their open session too, and their address opens nothing', async () => {
    const leaver = await desk.colleague('staff-assistant');
    const { id, version } = await desk.seat(supervisor.token, leaver);
    expect(await desk.send(supervisor.token, 'removeStaffMember', { id, version })).toEqual([]);
    // The gateways hear of an end within a second.
    const said = async () =>
      (await house.ask(leaver.token, '{ viewer { id } }')).errors?.[0]?.extensions['code'];
    await expect.poll(said, { timeout: 5_000 }).toBe('UNAUTHENTICATED');
    const again = await house.ask(await house.tokenFor(leaver.id, 'staff'), '{ viewer { id } }');
    expect(again.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect(await desk.send(supervisor.token, 'removeStaffMember', { id, version })).toEqual([
      'NOT_FOUND',
    ]);
  });

  it('gives nobody more than the giver holds, themselves included', async () => {
    const self = await desk.seat(supervisor.token, supervisor);
    const change = (roles: string[], version = self.version) =>
      desk.send(supervisor.token, 'changeStaffMember', { id: self.id, version, roles });
    expect(await change(['staff-supervisor', 'staff-planner'])).toEqual(['ROLE_BEYOND_OWN']);
    // What somebody has already stays theirs, though the caller could not give it.
    const planner = await desk.colleague('staff-planner');
    const { id, version } = await desk.seat(supervisor.token, planner);
    const roles = ['staff-planner', 'staff-settings'];
    const more = { id, version, roles };
    expect(await desk.send(supervisor.token, 'changeStaffMember', more)).toEqual([]);
    const stale = await desk.send(supervisor.token, 'changeStaffMember', more);
    expect(stale).toEqual(['STALE_VERSION']);
    const now = await desk.seat(supervisor.token, planner);
    expect(now.roles.map(({ code }) => code)).toEqual(roles);
  });

  it('keeps somebody who keeps it: of two who remove each other at the same instant one is refused', async () => {
    const own = await openHouse();
    await own.setTime('2026-11-23T08:00:00Z');
    await addService(own);
    const there = openStaffDesk(own);
    try {
      const [one, two] = [
        await there.colleague('staff-supervisor'),
        await there.colleague('staff-supervisor'),
      ];
      const seats = [await there.seat(one.token, one), await there.seat(one.token, two)] as const;
      const removal = ({ id, version }: { id: string; version: number }) => ({ id, version });
      const said = await Promise.all([
        there.send(one.token, 'removeStaffMember', removal(seats[1])),
        there.send(two.token, 'removeStaffMember', removal(seats[0])),
      ]);
      expect(said.filter((codes) => codes.length === 0)).toHaveLength(1);
      const [left, seat] = said[0]?.length === 0 ? [one, seats[0]] : [two, seats[1]];
      const last = removal(seat);
      expect(await there.send(left.token, 'removeStaffMember', last)).toEqual(['LAST_SUPERVISOR']);
      const ending = { ...last, roles: ['staff-supervisor'], accessUntil: '2026-12-31' };
      expect(await there.send(left.token, 'changeStaffMember', ending)).toEqual([
        'LAST_SUPERVISOR',
      ]);
    } finally {
      await there.close();
      await own.stop();
    }
  });
});
