import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addEstablishment,
  addMember,
  addPerson,
  addService,
  giveRole,
  type TestMember,
  type TestUser,
} from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { openDoorstep } from '../testing/doorstep.ts';
import { openUserDesk, secretIn, type UserDesk } from '../testing/user-desk.ts';

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

const address = (): string => `nouvelle-${newId()}@vigie.example`;

interface Offered {
  offeredAccess: { invitedBy: string; accounts: { name: string }[]; roles: object[] } | null;
}

const offered = async (secret: string) => {
  const query = `query ($secret: String!) { offeredAccess(secret: $secret) {
    firstName email invitedBy accounts { name memberNumber city } roles { label description } expiresAt } }`;
  return (await house.ask<Offered>(null, query, { secret })).data?.offeredAccess;
};

describe('an invitation', () => {
  it('opens nothing until its link is followed, then the account, with a code sent to the address', async () => {
    const email = address();
    const roles = ['hr', 'billing'];
    expect((await desk.invite(owner.token, member, { email, roles })).codes).toEqual([]);
    const [mail] = await desk.letters();
    expect(mail).toMatchObject({ to: email });
    expect(mail?.text).toContain('Vos rôles : RH, Facturation.');

    const door = openDoorstep(house);
    await expect(door.enter(email)).rejects.toThrow('No code');
    const secret = secretIn(mail);
    expect(await offered(secret)).toMatchObject({
      ...{ firstName: 'Maud', email, accounts: [{ name: 'Fournil' }] },
      roles: [{ label: 'RH' }, { label: 'Facturation' }],
    });
    // A mail program that looks at the link does not use it up.
    expect(await offered(secret)).not.toBeNull();
    expect(await desk.accept(secret)).toEqual([]);
    const { accessToken } = await door.enter(email);
    await door.close();
    const query = `{ viewer { accesses { edges { node { roles account { memberNumber } } } } } }`;
    expect((await house.ask(accessToken, query)).data).toEqual({
      viewer: {
        accesses: {
          edges: [
            {
              node: {
                roles: ['Facturation', 'RH'],
                account: { memberNumber: member.memberNumber },
              },
            },
          ],
        },
      },
    });
    expect(await desk.userOf(owner.token, member, email)).toMatchObject({ state: 'ACTIVE' });
  });

  it('is accepted once, also by twenty at the same instant', async () => {
    await desk.invite(owner.token, member);
    const [mail] = await desk.letters();
    const secret = secretIn(mail);
    const answers = await Promise.all(Array.from({ length: 20 }, () => desk.accept(secret)));
    expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(new Set(answers.flat())).toEqual(new Set(['LINK_OVER']));
    expect(await offered(secret)).toBeNull();
  });

  it('is over after seven days, and sent again works for seven more; the older link no longer', async () => {
    const { ids } = await desk.invite(owner.token, member);
    const [first] = await desk.letters();
    await house.setTime('2026-11-30T08:00:30Z');
    expect(await desk.accept(secretIn(first))).toEqual(['LINK_OVER']);
    const token = await house.tokenFor(owner.id);
    expect((await desk.send(token, 'resendInvitation', { id: ids[0] })).codes).toEqual([]);
    const [second] = await desk.letters();
    await house.setTime('2026-12-06T08:00:00Z');
    expect(await desk.accept(secretIn(first))).toEqual(['LINK_OVER']);
    expect(await desk.accept(secretIn(second))).toEqual([]);
    await house.setTime('2026-11-23T08:30:00Z');
  });

  it('taken back, no longer works; accepted, cannot be taken back', async () => {
    const { ids } = await desk.invite(owner.token, member);
    const [mail] = await desk.letters();
    expect((await desk.send(owner.token, 'revokeInvitation', { id: ids[0] })).codes).toEqual([]);
    expect(await desk.accept(secretIn(mail))).toEqual(['LINK_OVER']);
    const other = await desk.invite(owner.token, member);
    const [letter] = await desk.letters();
    await desk.accept(secretIn(letter));
    const said = await desk.send(owner.token, 'revokeInvitation', { id: other.ids[0] });
    expect(said.codes).toEqual(['INVITATION_OVER']);
  });

  it('of a guessed or mangled link says the same as of one that is over', async () => {
    for (const secret of ['', 'x', newId(), 'A'.repeat(43), "' or true --"]) {
      expect(await desk.accept(secret)).toEqual(['LINK_OVER']);
      expect(await offered(secret)).toBeNull();
    }
  });

  it('for several accounts of a company is one letter with one link', async () => {
    const depot = await addEstablishment(house, member, 'Dépôt');
    await giveRole(house, owner, 'administrator', depot);
    const email = address();
    const accountIds = [member.accountId, depot.accountId];
    expect((await desk.invite(owner.token, member, { email, accountIds })).ids).toHaveLength(2);
    const letters = await desk.letters();
    expect(letters).toHaveLength(1);
    expect(await desk.accept(secretIn(letters[0]))).toEqual([]);
    for (const each of [member, depot]) {
      expect(await desk.userOf(owner.token, each, email)).toMatchObject({ state: 'ACTIVE' });
    }
  });

  it('does not reach into another company, nor where one manages nobody', async () => {
    const other = await addMember(house, 'Voisin');
    const both = (accountIds: string[]) => desk.invite(owner.token, member, { accountIds });
    expect((await both([member.accountId, other.accountId])).codes).toEqual(['NOT_FOUND']);
    await giveRole(house, owner, 'reader', other);
    expect((await both([other.accountId])).codes).toEqual(['MISSING_RIGHT']);
    await giveRole(house, owner, 'administrator', other);
    expect((await both([member.accountId, other.accountId])).codes).toEqual(['OTHER_COMPANY']);
  });

  it.each([
    [{ email: 'sans-arobase' }, 'INVALID_EMAIL'],
    [{ firstName: ' ' }, 'REQUIRED'],
    [{ lastName: 'Cliquez http://piege.example' }, 'INVALID_NAME'],
    [{ roles: [] }, 'REQUIRED'],
    [{ roles: ['staff-assistant'] }, 'UNKNOWN_ROLE'],
    [{ accessUntil: '2026-11-22' }, 'INVALID_DATE'],
    [{ accountIds: [] }, 'REQUIRED'],
    [{ accountIds: ['nul'] }, 'NOT_FOUND'],
  ])('is refused for %o', async (change, code) => {
    expect((await desk.invite(owner.token, member, change)).codes).toEqual([code]);
  });

  it('is refused for all that it lacks, in the order in which the form asks for it', async () => {
    const lacking = { firstName: '', email: 'sans-arobase', roles: [], accessUntil: '2026-11-22' };
    expect((await desk.invite(owner.token, member, lacking)).codes).toEqual([
      ...['REQUIRED', 'INVALID_EMAIL', 'REQUIRED', 'INVALID_DATE'],
    ]);
  });

  it('tells who is a user or invited here, and nothing of people elsewhere', async () => {
    const email = address();
    expect((await desk.invite(owner.token, member, { email: owner.email })).codes).toEqual([
      'ALREADY_USER',
    ]);
    expect((await desk.invite(owner.token, member, { email })).codes).toEqual([]);
    expect((await desk.invite(owner.token, member, { email })).codes).toEqual(['ALREADY_INVITED']);
    const elsewhere = await (await addMember(house, 'Autre')).userWith('reader');
    const staff = await addPerson(house, `equipe-${newId()}`, true);
    for (const { email: known } of [elsewhere, staff]) {
      expect((await desk.invite(owner.token, member, { email: known })).codes).toEqual([]);
    }
    const mails = await desk.letters();
    const ofStaff = mails.find(({ to }) => to === staff.email);
    expect(await desk.accept(secretIn(ofStaff))).toEqual(['ADDRESS_OF_STAFF']);
    const ofKnown = mails.find(({ to }) => to === elsewhere.email);
    expect(await desk.accept(secretIn(ofKnown))).toEqual([]);
    expect(await desk.userOf(owner.token, member, elsewhere.email)).toMatchObject({
      state: 'ACTIVE',
    });
  });

  it('brings somebody back who was removed', async () => {
    const hr = await member.userWith('hr');
    const { id, version } = await desk.userOf(owner.token, member, hr.email);
    await desk.send(owner.token, 'removeUser', { id, version });
    await desk.letters();
    await desk.invite(owner.token, member, { email: hr.email, roles: ['reader'] });
    const [mail] = await desk.letters();
    expect(await desk.accept(secretIn(mail))).toEqual([]);
    const back = await desk.userOf(owner.token, member, hr.email);
    expect(back).toMatchObject({ id, state: 'ACTIVE', roles: [{ code: 'reader' }] });
  });

  it('never outlives the right of whoever sent it', async () => {
    const second = await member.userWith('administrator');
    await desk.letters();
    await desk.invite(second.token, member);
    const [mail] = await desk.letters();
    const { id, version } = await desk.userOf(owner.token, member, second.email);
    await desk.send(owner.token, 'updateUser', { id, version, accessUntil: '2026-11-24' });
    const later = await desk.invite(second.token, member);
    expect(later.codes).toEqual([]);
    const [letter] = await desk.letters();
    await house.setTime('2026-11-24T23:00:30Z');
    for (const each of [mail, letter]) {
      expect(await desk.accept(secretIn(each))).toEqual(['LINK_OVER']);
    }
    await house.setTime('2026-11-23T08:30:00Z');
  });

  it('of somebody who steps down from administrator is taken back at once', async () => {
    const second = await member.userWith('administrator');
    await desk.letters();
    await desk.invite(second.token, member);
    const [mail] = await desk.letters();
    const { id, version } = await desk.userOf(second.token, member, second.email);
    const said = await desk.send(second.token, 'updateUser', { id, version, roles: ['hr'] });
    expect(said.codes).toEqual([]);
    expect(await desk.accept(secretIn(mail))).toEqual(['LINK_OVER']);
    expect((await desk.invite(second.token, member)).codes).toEqual(['FORBIDDEN']);
  });
});
