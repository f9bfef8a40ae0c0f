import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addMember,
  addPerson,
  addService,
  openCall,
  type TestMember,
  type TestUser,
} from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { grantRole } from '../seed.ts';
import { openUserDesk, type UserDesk } from '../testing/user-desk.ts';

let house: House;
let desk: UserDesk;
let member: TestMember;
let owner: TestUser;
let next: TestUser;

beforeAll(async () => {
  house = await openHouse();
  await addService(house);
  desk = openUserDesk(house);
});

afterAll(async () => {
  await desk.close();
  await house.stop();
});

/** An account with its owner and another administrator. */
async function handOver(): Promise<{ userId: string }> {
  member = await addMember(house, 'Fournil');
  owner = await member.userWith('administrator');
  next = await member.userWith('administrator');
  return { userId: (await desk.userOf(owner.token, member, next.email)).id };
}

const ownerNow = async (): Promise<string[]> =>
  (await desk.users(owner.token, member)).filter((user) => user.owner).map(({ email }) => email);

describe('an account changes hands', () => {
  it('once the other has agreed; the owner before stays an administrator', async () => {
    const { userId } = await handOver();
    const { offerId } = await desk.offer(owner.token, member, userId);
    expect(await ownerNow()).toEqual([owner.email]);
    expect((await desk.send(next.token, 'acceptOwnership', { id: offerId })).codes).toEqual([]);
    expect(await ownerNow()).toEqual([next.email]);
    const before = await desk.userOf(next.token, member, owner.email);
    expect(before.roles).toEqual([{ code: 'administrator' }]);
    // And can now be removed like everybody else.
    const { id, version } = before;
    expect((await desk.send(next.token, 'removeUser', { id, version })).codes).toEqual([]);
  });

  it('is answered once, also when it is accepted and taken back at the same instant', async () => {
    const { userId } = await handOver();
    const { offerId } = await desk.offer(owner.token, member, userId);
    const answers = await Promise.all([
      desk.send(next.token, 'acceptOwnership', { id: offerId }),
      desk.send(owner.token, 'endOwnershipOffer', { id: offerId }),
    ]);
    expect(answers.map(({ codes }) => codes).sort()).toEqual([[], ['OFFER_OVER']]);
    expect(await ownerNow()).toHaveLength(1);
  });

  it('only by the word of the owner, and only for whom it was meant', async () => {
    const { userId } = await handOver();
    const third = await member.userWith('administrator');
    expect((await desk.offer(third.token, member, userId)).codes).toEqual(['OWNER_ONLY']);
    expect((await desk.offer(next.token, member, userId)).codes).toEqual(['OWNER_ONLY']);
    const { offerId } = await desk.offer(owner.token, member, userId);
    for (const { token } of [owner, third]) {
      const said = await desk.send(token, 'acceptOwnership', { id: offerId });
      expect(said.codes).toEqual(['NOT_FOUND']);
    }
    const said = await desk.send(third.token, 'endOwnershipOffer', { id: offerId });
    expect(said.codes).toEqual(['OWNER_ONLY']);
  });

  it('to an administrator without an end of access', async () => {
    await handOver();
    const hr = await member.userWith('hr');
    const { id } = await desk.userOf(owner.token, member, hr.email);
    expect((await desk.offer(owner.token, member, id)).codes).toEqual(['NOT_ADMINISTRATOR']);
    const own = await desk.userOf(owner.token, member, owner.email);
    expect((await desk.offer(owner.token, member, own.id)).codes).toEqual(['OWNER_ALREADY']);
  });

  it('not any more to somebody who has stepped down meanwhile', async () => {
    const { userId } = await handOver();
    const { offerId } = await desk.offer(owner.token, member, userId);
    const { id, version } = await desk.userOf(owner.token, member, next.email);
    await desk.send(owner.token, 'updateUser', { id, version, accessUntil: '2099-01-01' });
    const said = await desk.send(next.token, 'acceptOwnership', { id: offerId });
    expect(said.codes).toEqual(['NOT_ADMINISTRATOR']);
  });

  it('a later offer takes the place of the one before', async () => {
    const { userId } = await handOver();
    const first = await desk.offer(owner.token, member, userId);
    const third = await member.userWith('administrator');
    const { id } = await desk.userOf(owner.token, member, third.email);
    const second = await desk.offer(owner.token, member, id);
    expect((await desk.send(next.token, 'acceptOwnership', { id: first.offerId })).codes).toEqual([
      'OFFER_OVER',
    ]);
    const said = await desk.send(third.token, 'acceptOwnership', { id: second.offerId });
    expect(said.codes).toEqual([]);
    expect(await ownerNow()).toEqual([third.email]);
  });

  it('by the service where the owner is gone, which the other still has to accept', async () => {
    const { userId } = await handOver();
    const assistant = await addPerson(house, `equipe-${newId()}`, true);
    await house.seed((tx) => grantRole(tx, assistant.id, 'staff-assistant', null));
    const token = await house.tokenFor(assistant.id, 'staff');
    await openCall(house, assistant, member);
    const { offerId, codes } = await desk.offer(token, member, userId);
    expect(codes).toEqual([]);
    expect(await ownerNow()).toEqual([owner.email]);
    await desk.send(next.token, 'acceptOwnership', { id: offerId });
    expect(await ownerNow()).toEqual([next.email]);
  });
});
