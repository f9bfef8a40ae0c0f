import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import { addMember, addPerson, addService, type TestMember } from '../../../../infra/tests/cast.ts';
import { addFirm, type FirmColleague, type TestFirm } from '../../../../infra/tests/firm-cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { openFirmDesk, type FirmDesk } from '../testing/firm-desk.ts';

let house: House;
let desk: FirmDesk;
let firm: TestFirm;
let manager: FirmColleague;
let nour: FirmColleague;
let sami: FirmColleague;
let bakery: TestMember;
let garage: TestMember;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addService(house);
  desk = openFirmDesk(house);
  firm = await addFirm(house, 'Orbe');
  manager = await firm.colleague('MANAGER');
  nour = await firm.colleague('COLLABORATOR');
  sami = await firm.colleague('COLLABORATOR');
  bakery = await addMember(house, 'Boulange');
  garage = await addMember(house, 'Garage');
  await firm.client(bakery, { assignedTo: nour });
  await firm.client(garage, { assignedTo: sami });
});

afterAll(async () => {
  await desk.close();
  await house.stop();
});

const at = async (instant: string): Promise<void> => {
  await house.setTime(instant);
};

/** Numbers of the accounts on which somebody holds a right, and how the account itself answers. */
const opens = async (token: string, { memberNumber }: TestMember): Promise<boolean> => {
  const query = `{ memberAccount(memberNumber: "${memberNumber}") { name }
    viewer { access(memberNumber: "${memberNumber}") { scopes } } }`;
  const { data } = await house.ask<{
    memberAccount: { name: string } | null;
    viewer: { access: { scopes: string[] } | null };
  }>(token, query);
  const [row, access] = [data?.memberAccount ?? null, data?.viewer.access ?? null];
  expect(row === null).toBe(access === null);
  return row !== null;
};

describe('a firm', () => {
  it('shows its manager every client, a collaborator those of whom they have charge', async () => {
    expect(await desk.clients(manager.token)).toEqual(['Boulange', 'Garage']);
    expect(await desk.clients(nour.token)).toEqual(['Boulange']);
    expect(await desk.clients(sami.token)).toEqual(['Garage']);
    expect(await opens(nour.token, bakery)).toBe(true);
    expect(await opens(nour.token, garage)).toBe(false);
  });

  it('finds clients by name and by who has charge of them', async () => {
    expect(await desk.clients(manager.token, { search: 'BOUL' })).toEqual(['Boulange']);
    const byWords = { search: `${bakery.memberNumber} boulange` };
    expect(await desk.clients(manager.token, byWords)).toEqual(['Boulange']);
    expect(await desk.clients(manager.token, { memberId: sami.memberId })).toEqual(['Garage']);
    expect(await desk.clients(manager.token, { memberId: 'nul' })).toEqual([]);
    expect(await desk.clients(manager.token, { unassigned: true })).toEqual([]);
  });

  it('is nobody else’s: not the client’s, not the service’s, not another firm’s', async () => {
    const foreign = await (await addFirm(house, 'Ailleurs')).colleague('MANAGER');
    const staff = await addPerson(house, 'agent-cabinet', true);
    const others = [
      (await bakery.userWith('administrator')).token,
      (await bakery.userWith('hr')).token,
      (await bakery.userWith('reader')).token,
      await house.tokenFor(staff.id, 'staff'),
    ];
    for (const token of others) {
      expect(await desk.firm(token)).toBeNull();
      const said = await desk.send(token, 'assignClients', {
        accountIds: [bakery.accountId],
        memberId: sami.memberId,
      });
      expect(said).toEqual(['NO_FIRM']);
    }
    expect((await desk.firm(foreign.token))?.name).toBe('Ailleurs');
    const stolen = { accountIds: [bakery.accountId], memberId: foreign.memberId };
    expect(await desk.send(foreign.token, 'assignClients', stolen)).toEqual(['NOT_A_CLIENT']);
    const removal = { id: nour.memberId, version: 1 };
    expect(await desk.send(foreign.token, 'removeFirmMember', removal)).toEqual(['NOT_FOUND']);
    expect(await desk.clients(foreign.token)).toEqual([]);
  });

  it('is led by managers only', async () => {
    const attempts: [string, object][] = [
      ['assignClients', { accountIds: [bakery.accountId], memberId: nour.memberId }],
      [
        'inviteFirmMember',
        { email: 'a@b.example', firstName: 'A', lastName: 'B', role: 'MANAGER' },
      ],
      ['changeFirmMember', { id: nour.memberId, version: 1, role: 'MANAGER' }],
      ['removeFirmMember', { id: sami.memberId, version: 1 }],
      [
        'planReplacement',
        {
          ...{ replacedId: sami.memberId, substituteId: nour.memberId },
          ...{ from: '2026-11-24', until: '2026-11-30' },
        },
      ],
    ];
    for (const [mutation, input] of attempts) {
      expect(await desk.send(nour.token, mutation, input)).toEqual(['MANAGER_ONLY']);
    }
    expect((await desk.firm(nour.token))?.invitations).toEqual([]);
  });
});

describe('an assignment', () => {
  it('moves the rights at once from one collaborator to the other, and to nobody', async () => {
    const cafe = await addMember(house, 'Café');
    await firm.client(cafe, { assignedTo: nour });
    const assign = (memberId: string | null) =>
      desk.send(manager.token, 'assignClients', { accountIds: [cafe.accountId], memberId });
    expect(await opens(nour.token, cafe)).toBe(true);
    expect(await assign(sami.memberId)).toEqual([]);
    expect([await opens(nour.token, cafe), await opens(sami.token, cafe)]).toEqual([false, true]);
    expect(await assign(null)).toEqual([]);
    expect(await opens(sami.token, cafe)).toBe(false);
    expect(await desk.clients(manager.token, { unassigned: true })).toEqual(['Café']);
    const other = await addMember(house, 'Pas-client');
    const said = await desk.send(manager.token, 'assignClients', {
      accountIds: [cafe.accountId, other.accountId],
      memberId: sami.memberId,
    });
    expect(said).toEqual(['NOT_A_CLIENT']);
    expect(await opens(sami.token, cafe)).toBe(false);
  });

  it('gives what the client entrusted, from the first day to the last, and nothing else', async () => {
    const inn = await addMember(house, 'Auberge');
    await firm.client(inn, {
      ...{ assignedTo: nour, parts: ['mandate-invoices'] },
      ...{ startsOn: '2026-11-25', endsOn: '2026-11-26' },
    });
    const scopes = async () => {
      const query = `{ viewer { access(memberNumber: "${inn.memberNumber}") { scopes } } }`;
      const token = await house.tokenFor(nour.id);
      const { data } = await house.ask<{ viewer: { access: { scopes: string[] } | null } }>(
        token,
        query,
      );
      return data?.viewer.access?.scopes.sort() ?? [];
    };
    expect(await scopes()).toEqual([]);
    await at('2026-11-24T23:00:00Z');
    expect(await scopes()).toEqual(['account:read', 'invoices:read']);
    await at('2026-11-26T22:59:00Z');
    expect(await scopes()).toEqual(['account:read', 'invoices:read']);
    await at('2026-11-26T23:00:00Z');
    expect(await scopes()).toEqual([]);
    await at('2026-11-23T08:00:00Z');
  });

  it('is noted for the client, whose employer reads it in their journal', async () => {
    const shop = await addMember(house, 'Épicerie');
    await firm.client(shop);
    const accountIds = [shop.accountId];
    await desk.send(manager.token, 'assignClients', { accountIds, memberId: nour.memberId });
    const rows = await withConnection(
      house.database.adminUrl,
      (sql) => sql`select action, actor_id, target_id from identity.audit
        where account_id = ${shop.accountId} and actor_kind = 'user'`,
    );
    expect([...rows]).toEqual([
      { action: 'client.assigned', actor_id: manager.id, target_id: nour.id },
    ]);
  });
});

describe('a replacement', () => {
  const plan = (change: object = {}) =>
    desk.send(manager.token, 'planReplacement', {
      ...{ replacedId: sami.memberId, substituteId: nour.memberId },
      ...{ from: '2026-12-01', until: '2026-12-04', ...change },
    });

  it('opens the clients to the substitute from the first day to the last, and not a minute longer', async () => {
    expect(await plan()).toEqual([]);
    const seen = async () => {
      const token = await house.tokenFor(nour.id);
      const [garageOpen, names] = [await opens(token, garage), await desk.clients(token)];
      expect(names.includes('Garage')).toBe(garageOpen);
      return garageOpen;
    };
    expect(await seen()).toBe(false);
    await at('2026-11-30T22:59:00Z');
    expect(await seen()).toBe(false);
    await at('2026-11-30T23:00:00Z');
    expect(await seen()).toBe(true);
    await at('2026-12-04T22:59:00Z');
    expect(await seen()).toBe(true);
    await at('2026-12-04T23:00:00Z');
    expect(await seen()).toBe(false);
    await at('2026-12-02T08:00:00Z');
    // Whoever is away keeps their own clients; a client that comes in on these days is covered too.
    expect(await opens(await house.tokenFor(sami.id), garage)).toBe(true);
    const late = await addMember(house, 'Tard');
    await firm.client(late, { assignedTo: sami });
    expect(await opens(await house.tokenFor(nour.id), late)).toBe(true);
    const [open] = (await desk.firm(await house.tokenFor(manager.id)))?.replacements ?? [];
    expect(open).toMatchObject({ current: true, from: '2026-12-01', until: '2026-12-04' });
    const token = await house.tokenFor(manager.id);
    expect(await desk.send(token, 'endReplacement', { id: open?.id })).toEqual([]);
    expect(await opens(await house.tokenFor(nour.id), garage)).toBe(false);
    expect(await desk.send(token, 'endReplacement', { id: open?.id })).toEqual([
      'REPLACEMENT_OVER',
    ]);
    await at('2026-11-23T08:00:00Z');
  });

  it('can come twice for the same colleague', async () => {
    expect(await plan({ from: '2027-01-04', until: '2027-01-08' })).toEqual([]);
    expect(await plan({ from: '2027-01-08', until: '2027-01-12' })).toEqual(['OVERLAPS']);
    expect(await plan({ from: '2027-01-18', until: '2027-01-22' })).toEqual([]);
    const days: Record<string, boolean> = { '2027-01-05': true, '2027-01-12': false };
    for (const [day, open] of Object.entries({ ...days, '2027-01-20': true })) {
      await at(`${day}T10:00:00Z`);
      expect(await opens(await house.tokenFor(nour.id), garage)).toBe(open);
    }
    await at('2026-11-23T08:00:00Z');
  });

  it.each([
    [{ substituteId: 'nul' }, 'NOT_FOUND'],
    [{ from: '2026-11-22' }, 'INVALID_DATE'],
    [{ until: '2026-11-30' }, 'INVALID_DATE'],
  ])('is refused for %o', async (change, code) => {
    expect(await plan(change)).toEqual([code]);
  });

  it('is by somebody else', async () => {
    expect(await plan({ substituteId: sami.memberId })).toEqual(['SAME_PERSON']);
  });
});
