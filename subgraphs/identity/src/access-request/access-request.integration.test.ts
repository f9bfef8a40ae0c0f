import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addMember,
  addPerson,
  addService,
  giveRole,
  type TestMember,
  type TestUser,
} from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { grantRole } from '../seed.ts';
import { openRequestDesk, type RequestDesk } from '../testing/request-desk.ts';
import { openUserDesk, type UserDesk } from '../testing/user-desk.ts';

let house: House;
let desk: RequestDesk;
let users: UserDesk;
let member: TestMember;
let owner: TestUser;
let assistant: TestUser;

beforeAll(async () => {
  house = await openHouse();
  await addService(house);
  desk = openRequestDesk(house);
  users = openUserDesk(house);
  member = await addMember(house, 'Fournil');
  owner = await member.userWith('administrator');
  const person = await addPerson(house, `equipe-${newId()}`, true);
  await house.seed((tx) => grantRole(tx, person.id, 'staff-assistant', null));
  assistant = { ...person, token: await house.tokenFor(person.id, 'staff') };
});

afterAll(async () => {
  await Promise.all([desk.close(), users.close()]);
  await house.stop();
});

const signedInOn = async ({ token }: TestUser): Promise<number> =>
  (await house.ask(token, '{ viewer { id } }')).status;

describe('a request for access', () => {
  it('reaches the administrators, the service and its author, who follows it by a secret link', async () => {
    const email = desk.address();
    const { secret, codes } = await desk.ask({ memberNumber: member.memberNumber, email });
    expect(codes).toEqual([]);
    const mails = await desk.mails();
    expect(new Set(mails.map(({ to }) => to))).toEqual(
      new Set([email, owner.email, 'contact@service.example']),
    );
    const mine = mails.find(({ to }) => to === email);
    const [, linked] = /\/acces\/suivi\/([\w-]{43})/.exec(mine?.text ?? '') ?? [];
    for (const each of [secret, linked]) {
      expect(await desk.follow(each ?? '')).toMatchObject({ state: 'OPEN', email, reason: null });
    }
    expect(await desk.follow(newId())).toBeNull();
    const [shown] = await desk.of(owner.token, member);
    expect(shown).toMatchObject({ email, state: 'OPEN', previousUser: null });
  });

  it('says the same of a number and of addresses that nobody knows', async () => {
    const known = await member.userWith('reader');
    const answers = [];
    for (const [memberNumber, previousEmail] of [
      [member.memberNumber, known.email],
      [member.memberNumber, desk.address()],
      ['7654321', known.email],
      ['7654321', desk.address()],
    ] as const) {
      const email = desk.address();
      const kind = 'ADDRESS_CHANGED';
      const { secret, codes } = await desk.ask({ kind, memberNumber, previousEmail, email });
      const {
        email: _,
        memberNumber: __,
        requestedAt: ___,
        ...seen
      } = (await desk.follow(secret))!;
      answers.push(JSON.stringify([secret.length, codes, seen]));
    }
    expect(new Set(answers).size).toBe(1);
  });

  it('of an unknown number reaches the service alone', async () => {
    const email = desk.address();
    await desk.mails();
    await desk.ask({ memberNumber: '7654321', email });
    const addressees = (await desk.mails()).map(({ to }) => to).sort();
    expect(addressees).toEqual(['contact@service.example', email].sort());
    const all = await desk.all(assistant.token);
    expect(all.find((each) => each.email === email)).toMatchObject({ account: null });
  });

  it('is taken three times a day for one address, also when twenty come at once', async () => {
    const email = desk.address();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => desk.ask({ memberNumber: member.memberNumber, email })),
    );
    expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(3);
    expect(new Set(answers.flatMap(({ codes }) => codes))).toEqual(new Set(['TOO_MANY']));
  });

  it('is seen by those who manage the users of that account, and by nobody else', async () => {
    const email = desk.address();
    await desk.ask({ memberNumber: member.memberNumber, email });
    const { id } = (await desk.of(owner.token, member)).find((each) => each.email === email)!;
    const other = await (await addMember(house, 'Voisin')).userWith('administrator');
    expect(await desk.one(other.token, id)).toBeNull();
    expect(await desk.one((await member.userWith('hr')).token, id)).toBeNull();
    expect(await desk.one(owner.token, id)).not.toBeNull();
    const decision = { id, version: 1, proof: 'KNOWN_PERSON', roles: ['administrator'] };
    expect(await desk.decide(other.token, 'approve', decision)).toEqual(['NOT_FOUND']);
  });
});

describe('an answer', () => {
  async function asked(change: object = {}) {
    const email = desk.address();
    const { secret } = await desk.ask({ memberNumber: member.memberNumber, email, ...change });
    const { id } = (await desk.all(assistant.token)).find((each) => each.email === email)!;
    return { id, version: 1, email, secret };
  }

  it('of the company invites with the roles that it chooses, its proof kept', async () => {
    const { email, secret, ...request } = await asked();
    const decision = { ...request, proof: 'KNOWN_PERSON', note: 'Vue ce matin', roles: ['hr'] };
    expect(await desk.decide(owner.token, 'approve', decision)).toEqual([]);
    expect(await desk.follow(secret)).toMatchObject({ state: 'APPROVED', byService: false });
    const shown = await desk.one(owner.token, request.id);
    expect(shown).toMatchObject({ proof: 'KNOWN_PERSON', note: 'Vue ce matin', version: 2 });
    const letters = await users.letters();
    expect(letters.at(-1)).toMatchObject({ to: email });
  });

  it('of the service can be about an administrator; the administrators are told', async () => {
    const { email: _, secret, ...request } = await asked();
    await desk.mails();
    const decision = { ...request, proof: 'CALLED_BACK', roles: ['administrator'] };
    expect(await desk.decide(assistant.token, 'approve', decision)).toEqual([]);
    expect(await desk.follow(secret)).toMatchObject({ state: 'APPROVED', byService: true });
    const told = (await desk.mails()).filter(({ to }) => to === owner.email);
    expect(told.map(({ subject }) => subject)).toEqual([
      'Service d’essai a rétabli un accès à Fournil',
    ]);
  });

  it('refuses with a reason that the author reads', async () => {
    const { secret, email: _, ...request } = await asked();
    expect(await desk.decide(owner.token, 'refuse', { ...request, reason: ' ' })).toEqual([
      'REQUIRED',
    ]);
    const reason = 'Cette personne a quitté l’entreprise.';
    expect(await desk.decide(owner.token, 'refuse', { ...request, reason })).toEqual([]);
    expect(await desk.follow(secret)).toMatchObject({ state: 'REFUSED', reason });
  });

  it('is given once, also when company and service answer at the same instant', async () => {
    const { secret: _, email: __, ...request } = await asked();
    const answers = await Promise.all([
      desk.decide(owner.token, 'refuse', { ...request, reason: 'Non' }),
      desk.decide(assistant.token, 'approve', { ...request, proof: 'LETTER', roles: ['hr'] }),
    ]);
    expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(answers.flat()).toEqual(['ALREADY_DECIDED']);
  });

  it('is one person’s to give: the second is refused, takes over knowingly, and gives back', async () => {
    const { secret: _, email: __, ...request } = await asked();
    const { id } = request;
    const answer = { ...request, reason: 'Inconnue ici.' };
    expect(await desk.decide(assistant.token, 'take', { id })).toEqual([]);
    expect((await desk.one(owner.token, id))?.assignee).toEqual({ id: assistant.id });
    expect(await desk.decide(owner.token, 'take', { id })).toEqual(['TAKEN_BY_OTHER']);
    expect(await desk.decide(owner.token, 'giveBack', { id })).toEqual(['TAKEN_BY_OTHER']);
    expect(await desk.decide(owner.token, 'refuse', answer)).toEqual(['TAKEN_BY_OTHER']);
    expect(await desk.decide(owner.token, 'take', { id, over: true })).toEqual([]);
    expect(await desk.decide(assistant.token, 'refuse', answer)).toEqual(['TAKEN_BY_OTHER']);
    expect(await desk.decide(owner.token, 'giveBack', { id })).toEqual([]);
    expect((await desk.one(owner.token, id))?.assignee).toBeNull();
    expect(await desk.decide(assistant.token, 'refuse', answer)).toEqual([]);
    expect(await desk.decide(assistant.token, 'take', { id })).toEqual(['ALREADY_DECIDED']);
  });

  it('is taken by one of two who open it at the same instant', async () => {
    const { id } = await asked();
    const codes = await Promise.all(
      [owner, assistant].map(({ token }) => desk.decide(token, 'take', { id })),
    );
    expect(codes.flat()).toEqual(['TAKEN_BY_OTHER']);
  });

  it('replaces an address that is lost, and ends what was open with it', async () => {
    const hr = await member.userWith('hr');
    const {
      email,
      secret: _,
      ...request
    } = await asked({
      ...{ kind: 'ADDRESS_CHANGED', previousEmail: hr.email },
    });
    const shown = await desk.one(owner.token, request.id);
    expect(shown?.previousUser).toMatchObject({ email: hr.email });
    expect(await signedInOn(hr)).toBe(200);
    const decision = { ...request, proof: 'KNOWN_PERSON', replaceAddress: true };
    expect(await desk.decide(owner.token, 'approve', decision)).toEqual([]);
    await expect.poll(() => signedInOn(hr)).toBe(401);
    expect(await users.userOf(owner.token, member, email)).toMatchObject({
      roles: [{ code: 'hr' }],
    });
  });

  it('of a company replaces no address of somebody who works elsewhere too; the service may', async () => {
    const hr = await member.userWith('hr');
    await giveRole(house, hr, 'reader', await addMember(house, 'Autre'));
    const {
      email,
      secret: _,
      ...request
    } = await asked({
      ...{ kind: 'ADDRESS_CHANGED', previousEmail: hr.email },
    });
    const decision = { ...request, proof: 'DOCUMENT', replaceAddress: true };
    expect(await desk.decide(owner.token, 'approve', decision)).toEqual(['NOT_REPLACEABLE']);
    expect(await desk.decide(assistant.token, 'approve', decision)).toEqual([]);
    expect(await users.userOf(owner.token, member, email)).toMatchObject({
      roles: [{ code: 'hr' }],
    });
  });

  it('replaces no address of the service’s own people, nor by one that is taken', async () => {
    const taken = await addPerson(house, `prise-${newId()}`);
    const hr = await member.userWith('hr');
    for (const change of [
      { previousEmail: assistant.email },
      { previousEmail: desk.address() },
      { previousEmail: hr.email, email: taken.email },
    ]) {
      const email = 'email' in change ? change.email : desk.address();
      await desk.ask({
        ...{ kind: 'ADDRESS_CHANGED', memberNumber: member.memberNumber, ...change, email },
      });
      const { id } = (await desk.all(assistant.token)).find((each) => each.email === email)!;
      const decision = { id, version: 1, proof: 'LETTER', replaceAddress: true };
      expect(await desk.decide(assistant.token, 'approve', decision)).toEqual(['NOT_REPLACEABLE']);
    }
  });

  it('of the service finds the account where the author was mistaken', async () => {
    const { email: _, secret: __, ...request } = await asked({ memberNumber: '7654321' });
    const decision = { ...request, proof: 'CALLED_BACK', roles: ['administrator'] };
    expect(await desk.decide(assistant.token, 'approve', decision)).toEqual(['UNKNOWN_ACCOUNT']);
    const named = { ...decision, memberNumber: member.memberNumber };
    expect(await desk.decide(assistant.token, 'approve', named)).toEqual([]);
  });
});
