import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, addPerson, addService, addStaff } from '../../../../infra/tests/cast.ts';
import { addFirm, type FirmColleague, type TestFirm } from '../../../../infra/tests/firm-cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { openDoorstep } from '../testing/doorstep.ts';
import { firmSecretIn, openFirmDesk, type FirmDesk } from '../testing/firm-desk.ts';

let house: House;
let desk: FirmDesk;
let firm: TestFirm;
let manager: FirmColleague;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addService(house);
  desk = openFirmDesk(house);
});

beforeAll(async () => {
  firm = await addFirm(house, 'Bureau');
  manager = await firm.colleague('MANAGER');
});

afterAll(async () => {
  await desk.close();
  await house.stop();
});

const address = (): string => `recrue-${newId()}@vigie.example`;
const invite = (change: object = {}) =>
  desk.send(manager.token, 'inviteFirmMember', {
    ...{ email: address(), firstName: 'Maud', lastName: 'Sillery', role: 'COLLABORATOR' },
    ...change,
  });
const stands = async (id: string) =>
  (await desk.firm(manager.token))?.members?.find((each) => each.id === id);

describe('an invitation to a firm', () => {
  it('opens the clients once its link is followed and the address has proven itself', async () => {
    const shop = await addMember(house, 'Mercerie');
    await firm.client(shop);
    const email = address();
    expect(await invite({ email, role: 'MANAGER' })).toEqual([]);
    const [mail] = await desk.letters();
    expect(mail).toMatchObject({ to: email });
    expect(mail?.text).toContain('Bureau');
    const secret = firmSecretIn(mail);
    const offer = `query ($secret: String!) { offeredFirm(secret: $secret) { firm role firstName } }`;
    const shown = async () =>
      (await house.ask<{ offeredFirm: object | null }>(null, offer, { secret })).data?.offeredFirm;
    expect(await shown()).toEqual({ firm: 'Bureau', role: 'MANAGER', firstName: 'Maud' });
    expect(await desk.accept(secret)).toEqual([]);
    expect(await shown()).toBeNull();
    const door = openDoorstep(house);
    const { accessToken } = await door.enter(email);
    await door.close();
    expect(await desk.firm(accessToken)).toMatchObject({ name: 'Bureau', role: 'MANAGER' });
    expect(await desk.clients(accessToken)).toEqual(['Mercerie']);
  });

  it('is accepted once, also by twenty at the same instant', async () => {
    await invite();
    const [mail] = await desk.letters();
    const secret = firmSecretIn(mail);
    const answers = await Promise.all(Array.from({ length: 20 }, () => desk.accept(secret)));
    expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(new Set(answers.flat())).toEqual(new Set(['LINK_OVER']));
  });

  it('is over after seven days; sent again only the new link works; taken back, none', async () => {
    const email = address();
    await invite({ email });
    const [first] = await desk.letters();
    await invite({ email });
    const [second] = await desk.letters();
    expect(await desk.accept(firmSecretIn(first))).toEqual(['LINK_OVER']);
    await house.setTime('2026-11-30T08:00:30Z');
    expect(await desk.accept(firmSecretIn(second))).toEqual(['LINK_OVER']);
    await house.setTime('2026-11-23T08:00:00Z');
    const waiting = (await desk.firm(manager.token))?.invitations ?? [];
    const id = waiting.find((each) => each.email === email)?.id;
    expect(await desk.send(manager.token, 'revokeFirmInvitation', { id })).toEqual([]);
    expect(await desk.accept(firmSecretIn(second))).toEqual(['LINK_OVER']);
    expect(await desk.send(manager.token, 'revokeFirmInvitation', { id })).toEqual([
      'INVITATION_OVER',
    ]);
  });

  it('is nothing for the service’s people, nor for somebody of another firm', async () => {
    const staff = await addPerson(house, `equipe-${newId()}`, true);
    const other = await addFirm(house, 'Rivale');
    const rival = await other.colleague('COLLABORATOR');
    await other.colleague('MANAGER');
    for (const [email, code] of [
      [staff.email, 'ADDRESS_OF_STAFF'],
      [rival.email, 'OTHER_FIRM'],
    ] as const) {
      expect(await invite({ email })).toEqual([]);
      const [mail] = await desk.letters();
      expect(await desk.accept(firmSecretIn(mail))).toEqual([code]);
    }
    expect(await invite({ email: manager.email })).toEqual(['ALREADY_MEMBER']);
  });

  it.each([
    [{ email: 'sans-arobase' }, 'INVALID_EMAIL'],
    [{ firstName: ' ' }, 'REQUIRED'],
    [{ lastName: 'Cliquez http://piege.example' }, 'INVALID_NAME'],
  ])('is refused for %o', async (change, code) => {
    expect(await invite(change)).toEqual([code]);
  });
});

describe('a firm that the service makes known', () => {
  const described = (change: object = {}) => ({
    ...{ name: 'Rivage', siren: '552100554', contactEmail: 'contact@rivage.example' },
    ...{ street: '3 rue du Grand Livre', postCode: '49980', city: 'Montreval' },
    manager: { firstName: 'Maud', lastName: 'Sillery', email: address() },
    ...change,
  });

  it('is led by whoever follows the link, and sees no client', async () => {
    const { token } = await addStaff(house, 'registre-cabinets', 'staff-supervisor');
    const email = address();
    const firstManager = { firstName: 'Maud', lastName: 'Sillery', email };
    expect(await desk.send(token, 'createFirm', described({ manager: firstManager }))).toEqual([]);
    expect(await desk.send(token, 'createFirm', described())).toEqual(['SIREN_TAKEN']);
    const [mail] = await desk.letters();
    expect(mail).toMatchObject({ to: email });
    expect(await desk.accept(firmSecretIn(mail))).toEqual([]);
    const { data } = await house.ask<{
      firms: { edges: { node: { id: string; members: object[]; clientCount: number } }[] };
    }>(
      token,
      '{ firms(search: "552 100 554") { edges { node { id clientCount members { email role } } } } }',
    );
    const [known, ...others] = data?.firms.edges ?? [];
    expect(others).toEqual([]);
    expect(known?.node).toMatchObject({ clientCount: 0, members: [{ email, role: 'MANAGER' }] });
    // Of a firm whose manager is gone the service invites another one.
    const another = { ...firstManager, email: address(), firmId: known?.node.id, role: 'MANAGER' };
    expect(await desk.send(token, 'inviteFirmMember', another)).toEqual([]);
    expect(await desk.letters()).toHaveLength(1);
  });

  it('is nobody else’s to make known, to list or to fill', async () => {
    const { token: assistant } = await addStaff(house, 'accueil-cabinets', 'staff-assistant');
    const list = async (token: string) => {
      const { data, errors } = await house.ask<{ firms: { totalCount: number } | null }>(
        ...([token, '{ firms { totalCount } }'] as const),
      );
      return data?.firms?.totalCount ?? errors?.[0]?.extensions['code'];
    };
    expect(await list(assistant)).toBeGreaterThan(0);
    const recruit = { email: address(), firstName: 'Ada', lastName: 'Nove', role: 'MANAGER' };
    const owner = await (await addMember(house, 'Voisine')).userWith('administrator');
    for (const token of [assistant, owner.token, manager.token]) {
      expect(await desk.send(token, 'createFirm', described())).toEqual(['FORBIDDEN']);
      const fill = { ...recruit, firmId: firm.id };
      expect(await desk.send(token, 'inviteFirmMember', fill)).toEqual(['MISSING_RIGHT']);
    }
    for (const token of [owner.token, manager.token]) expect(await list(token)).toBe('FORBIDDEN');
  });
});

describe('a team', () => {
  it('loses somebody at once, in their open session too; a colleague takes their clients over', async () => {
    const [leaver, heir] = [
      await firm.colleague('COLLABORATOR'),
      await firm.colleague('COLLABORATOR'),
    ];
    const shop = await addMember(house, 'Quincaillerie');
    await firm.client(shop, { assignedTo: leaver });
    expect(await desk.clients(leaver.token)).toEqual(['Quincaillerie']);
    const removal = { id: leaver.memberId, version: 1, clientsTo: heir.memberId };
    const wrong = { ...removal, clientsTo: leaver.memberId };
    expect(await desk.send(manager.token, 'removeFirmMember', wrong)).toEqual(['NOT_FOUND']);
    expect(await desk.send(manager.token, 'removeFirmMember', removal)).toEqual([]);
    const { errors } = await house.ask(leaver.token, '{ viewer { id } }');
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect(await desk.clients(heir.token)).toEqual(['Quincaillerie']);
    expect(await desk.send(manager.token, 'removeFirmMember', removal)).toEqual(['NOT_FOUND']);
    // A new session of theirs opens nothing.
    const again = await house.tokenFor(leaver.id);
    expect(await desk.firm(again)).toBeNull();
  });

  it('keeps a manager: of two who remove each other at the same instant one is refused', async () => {
    const own = await addFirm(house, 'Duel');
    const [one, two] = [await own.colleague('MANAGER'), await own.colleague('MANAGER')];
    const change = (by: FirmColleague, { memberId }: FirmColleague) =>
      desk.send(by.token, 'changeFirmMember', { id: memberId, version: 1, role: 'COLLABORATOR' });
    const said = await Promise.all([change(one, two), change(two, one)]);
    expect(said.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(said.flat()).toEqual(['MANAGER_ONLY']);
    const left = said[0]?.length === 0 ? one : two;
    const last = { id: left.memberId, version: 1 };
    expect(await desk.send(left.token, 'removeFirmMember', last)).toEqual(['LAST_MANAGER']);
    const down = { ...last, role: 'COLLABORATOR' };
    expect(await desk.send(left.token, 'changeFirmMember', down)).toEqual(['LAST_MANAGER']);
  });

  it('sees a collaborator who becomes a manager see every client, and back', async () => {
    const rising = await firm.colleague('COLLABORATOR');
    expect(await desk.clients(rising.token)).toEqual([]);
    const change = (role: string, version: number) =>
      desk.send(manager.token, 'changeFirmMember', { id: rising.memberId, version, role });
    expect(await change('MANAGER', 1)).toEqual([]);
    expect((await desk.clients(rising.token)).length).toBeGreaterThan(1);
    expect(await change('COLLABORATOR', 1)).toEqual(['STALE_VERSION']);
    expect(await change('COLLABORATOR', 2)).toEqual([]);
    expect(await desk.clients(rising.token)).toEqual([]);
    expect(await stands(rising.memberId)).toMatchObject({ role: 'COLLABORATOR', version: 3 });
  });
});
