import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import {
  addMember,
  addService,
  giveRole,
  type TestMember,
  type TestUser,
} from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { openDoorstep } from '../testing/doorstep.ts';
import { openUserDesk, type UserDesk } from '../testing/user-desk.ts';

let house: House;
let desk: UserDesk;
let member: TestMember;
let owner: TestUser;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addService(house);
  desk = openUserDesk(house);
  member = await addMember(house, 'Fournil');
  owner = await member.userWith('administrator');
});

afterAll(async () => {
  await desk.close();
  await house.stop();
});

const readsAccount = async (
  { token }: TestUser,
  { memberNumber }: TestMember,
): Promise<boolean> => {
  const query = `{ memberAccount(memberNumber: "${memberNumber}") { name } }`;
  const { status, data } = await house.ask<{ memberAccount: unknown }>(token, query);
  return status === 200 && Boolean(data?.memberAccount);
};

describe('the list of users', () => {
  it('names people by last name, with their roles and who owns the account', async () => {
    const hr = await member.userWith('hr', 'declaration');
    const shown = await desk.userOf(owner.token, member, hr.email);
    expect(shown).toMatchObject({ owner: false, state: 'ACTIVE', lastAdministrator: false });
    expect(shown.roles.map(({ code }) => code)).toEqual(['hr', 'declaration']);
    expect(await desk.userOf(owner.token, member, owner.email)).toMatchObject({ owner: true });
    const names = (await desk.users(owner.token, member)).map(({ email }) => email);
    expect(names).toEqual([...names].sort());
  });

  it('finds them by part of a name or address, without accents', async () => {
    const reader = await member.userWith('reader');
    await withConnection(
      house.database.adminUrl,
      (sql) => sql`update identity.person set last_name = 'Trégarantec-L’Hénoret'
        where id = ${reader.id}`,
    );
    for (const search of ['TREGARANTEC', "tec l'hen", "l'hen tregar", reader.email.slice(0, 12)]) {
      const found = await desk.users(owner.token, member, search);
      expect(found.map(({ email }) => email)).toEqual([reader.email]);
    }
    expect(await desk.users(owner.token, member, '100 %')).toEqual([]);
  });

  it('names the owner, and of the others those who hold a role', async () => {
    const hr = await member.userWith('hr');
    const second = await member.userWith('administrator');
    const { data } = await house.ask<{
      memberAccount: {
        owner: { email: string };
        users: { totalCount: number; edges: { node: { email: string } }[] };
      };
    }>(
      owner.token,
      `{ memberAccount(memberNumber: "${member.memberNumber}") { owner { email }
        users(role: "administrator") { totalCount edges { node { email } } } } }`,
    );
    expect(data?.memberAccount.owner).toEqual({ email: owner.email });
    const { totalCount, edges } = data!.memberAccount.users;
    const emails = edges.map(({ node }) => node.email);
    expect(emails).toEqual(expect.arrayContaining([owner.email, second.email]));
    expect(emails).not.toContain(hr.email);
    expect(totalCount).toBe(emails.length);
  });

  it('tells when somebody last signed in', async () => {
    const hr = await member.userWith('hr');
    const door = openDoorstep(house);
    await door.enter(hr.email);
    await door.close();
    const { lastSignInAt } = await desk.userOf(owner.token, member, hr.email);
    expect(lastSignInAt).toMatch(/^2026-11-23T08:/);
  });

  it('is closed to everybody else, people of other companies first', async () => {
    const other = await (await addMember(house, 'Voisin')).userWith('administrator');
    const query = `{ memberAccount(memberNumber: "${member.memberNumber}") { users { totalCount } } }`;
    expect((await house.ask(other.token, query)).data).toEqual({ memberAccount: null });
    const hr = await member.userWith('hr');
    expect((await house.ask(hr.token, query)).data).toEqual({ memberAccount: { users: null } });
  });
});

describe('what is known of a user', () => {
  it('changes: function, telephone, roles and the last day of access', async () => {
    const hr = await member.userWith('hr');
    const { id, version } = await desk.userOf(owner.token, member, hr.email);
    const change = { position: ' Assistante  RH ', phone: '02 61 91 40 10' };
    const said = await desk.send(owner.token, 'updateUser', {
      ...{ id, version, ...change, roles: ['billing', 'hr'], accessUntil: '2026-12-31' },
    });
    expect(said.codes).toEqual([]);
    expect(said.user).toMatchObject({
      ...{ position: 'Assistante RH', phone: '02 61 91 40 10' },
      ...{ accessUntil: '2026-12-31', roles: [{ code: 'hr' }, { code: 'billing' }] },
      version: version + 1,
    });
  });

  it('is refused when somebody else changed it meanwhile, and shown as it stands', async () => {
    const hr = await member.userWith('hr');
    const { id, version } = await desk.userOf(owner.token, member, hr.email);
    await desk.send(owner.token, 'updateUser', { id, version, position: 'RH' });
    const said = await desk.send(owner.token, 'updateUser', { id, version, position: 'DRH' });
    expect(said.codes).toEqual(['STALE_VERSION']);
    expect(said.user?.position).toBe('RH');
  });

  it.each([
    [{ roles: [] }, 'REQUIRED'],
    [{ roles: ['chef'] }, 'UNKNOWN_ROLE'],
    [{ roles: ['staff-supervisor'] }, 'UNKNOWN_ROLE'],
    [{ roles: ['mandate-company'] }, 'UNKNOWN_ROLE'],
    [{ accessUntil: '2026-11-22' }, 'INVALID_DATE'],
    [{ phone: 'poste 12' }, 'INVALID_PHONE'],
    [{ position: 'x'.repeat(101) }, 'TOO_LONG'],
  ])('is refused for %o', async (change, code) => {
    const hr = await member.userWith('hr');
    const { id, version } = await desk.userOf(owner.token, member, hr.email);
    const said = await desk.send(owner.token, 'updateUser', { id, version, ...change });
    expect(said.codes).toEqual([code]);
  });

  it('takes an end of access into account at that instant', async () => {
    const reader = await member.userWith('reader');
    const { id, version } = await desk.userOf(owner.token, member, reader.email);
    await desk.send(owner.token, 'updateUser', { id, version, accessUntil: '2026-11-23' });
    expect(await readsAccount(reader, member)).toBe(true);
    await house.setTime('2026-11-23T23:00:30Z');
    await expect.poll(() => readsAccount(reader, member)).toBe(false);
    const manager = { ...owner, token: await house.tokenFor(owner.id) };
    expect(await desk.userOf(manager.token, member, reader.email)).toMatchObject({
      state: 'ENDED',
    });
    expect(await desk.users(manager.token, member, undefined, 'ENDED')).toHaveLength(1);
    await house.setTime('2026-11-23T08:30:00Z');
  });
});

describe('a removal', () => {
  it('closes open sessions at once, and can be undone', async () => {
    const hr = await member.userWith('hr', 'billing');
    const { id, version } = await desk.userOf(owner.token, member, hr.email);
    expect(await readsAccount(hr, member)).toBe(true);
    const said = await desk.send(owner.token, 'removeUser', { id, version });
    expect(said.user).toMatchObject({
      state: 'REMOVED',
      roles: [{ code: 'hr' }, { code: 'billing' }],
    });
    await expect
      .poll(async () => (await house.ask(hr.token, '{ viewer { id } }')).status)
      .toBe(401);

    const undone = await desk.send(owner.token, 'restoreUser', { id, version: version + 1 });
    expect(undone.user).toMatchObject({ state: 'ACTIVE', restorableUntil: null });
    const again = { ...hr, token: await house.tokenFor(hr.id) };
    expect(await readsAccount(again, member)).toBe(true);
  });

  it('leaves a session open for the accounts that remain', async () => {
    const hr = await member.userWith('hr');
    const elsewhere = await addMember(house, 'Autre');
    await giveRole(house, hr, 'reader', elsewhere);
    const { id, version } = await desk.userOf(owner.token, member, hr.email);
    await desk.send(owner.token, 'removeUser', { id, version });
    await expect.poll(() => readsAccount(hr, member)).toBe(false);
    expect(await readsAccount(hr, elsewhere)).toBe(true);
  });

  it('can be undone for thirty days and no longer', async () => {
    const hr = await member.userWith('hr');
    const { id, version } = await desk.userOf(owner.token, member, hr.email);
    await desk.send(owner.token, 'removeUser', { id, version });
    await house.setTime('2026-12-23T09:30:00Z');
    const token = await house.tokenFor(owner.id);
    const said = await desk.send(token, 'restoreUser', { id, version: version + 1 });
    expect(said.codes).toEqual(['NOTHING_TO_UNDO']);
    await house.setTime('2026-11-23T08:30:00Z');
  });

  it('takes back the invitations that the person sent', async () => {
    const second = await member.userWith('administrator');
    const { ids } = await desk.invite(second.token, member);
    const { id, version, invitationsSent } = await desk.userOf(owner.token, member, second.email);
    expect(invitationsSent).toBe(1);
    await desk.send(owner.token, 'removeUser', { id, version });
    const said = await desk.send(owner.token, 'resendInvitation', { id: ids[0] });
    expect(said.codes).toEqual(['INVITATION_OVER']);
  });
});
