import { openDatabase, type Database } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { moment } from '@vigie/chassis/french-date';
import type { Message } from '@vigie/chassis/mail';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  addClient,
  addMember,
  addPerson,
  addService,
  giveRole,
  type TestMember,
  type TestUser,
} from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { grantRole } from '../seed.ts';
import { keepNotice } from './keep.ts';
import { sendDigests } from './jobs.ts';

let house: House;
let member: TestMember;
let administrator: TestUser;
let hr: TestUser;
let machine: string;
let database: Database;
const mails: Message[] = [];

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T05:00:00Z');
  await addService(house);
  machine = await addClient(house, 'account:read', 'notifications:deliver');
  database = openDatabase({ url: house.database.urls.identity, subgraph: 'identity' });
});

let counter = 0;

beforeEach(async () => {
  member = await addMember(house, `Avis${(counter += 1)}`);
  administrator = await member.userWith('administrator');
  hr = await member.userWith('hr');
});

afterAll(async () => {
  await database.close();
  await house.stop();
});

interface Setting {
  event: string;
  cadence: string;
  inherited: boolean;
  onlyRecipient: boolean;
}

interface Payload {
  notifications: Setting[] | null;
  refusals: { code: string; field: string | null; account: { name: string } | null }[];
}

const fields = 'event cadence inherited onlyRecipient';

async function choose({ token }: { token: string }, input: object): Promise<Payload> {
  const { data } = await house.ask<{ chooseNotification: Payload }>(
    token,
    `mutation ($input: ChooseNotificationInput!) { chooseNotification(input: $input) {
      notifications { ${fields} } refusals { code field account { name } } } }`,
    { input: { idempotencyKey: newId(), event: 'SUMMONS_READY', ...input } },
  );
  return data!.chooseNotification;
}

async function matrix({ token }: { token: string }, memberNumber?: string): Promise<Setting[]> {
  const { data } = await house.ask<{ viewer: { notifications: Setting[] } }>(
    token,
    `query ($number: MemberNumber) { viewer { notifications(memberNumber: $number) { ${fields} } } }`,
    { number: memberNumber },
  );
  return data!.viewer.notifications;
}

async function userOf({ id }: { id: string }): Promise<string> {
  const { data } = await house.ask<{
    memberAccount: { users: { edges: { node: { id: string; user: { id: string } } }[] } };
  }>(
    administrator.token,
    `{ memberAccount(id: "${member.accountId}") { users { edges { node { id user { id } } } } } }`,
  );
  return data!.memberAccount.users.edges.find(({ node }) => node.user.id === id)!.node.id;
}

async function matrixOf({ token }: { token: string }, userId: string): Promise<Setting[] | null> {
  const { data } = await house.ask<{ userNotifications: Setting[] | null }>(
    token,
    `query ($id: ID!) { userNotifications(id: $id) { ${fields} } }`,
    { id: userId },
  );
  return data!.userNotifications;
}

async function recipients(event = 'SUMMONS_READY'): Promise<[string, string][]> {
  const { data } = await house.ask<{
    memberAccount: { recipients: { userId: string; cadence: string }[] };
  }>(
    machine,
    `query ($id: ID!, $event: NotificationEvent!) { memberAccount(id: $id) {
      recipients(event: $event) { userId cadence } } }`,
    { id: member.accountId, event },
  );
  return data!.memberAccount.recipients.map(({ userId, cadence }) => [userId, cadence]);
}

const line = (settings: Setting[] | null, event = 'SUMMONS_READY') =>
  settings?.find((each) => each.event === event);

const never = () => ({ accountId: member.accountId, cadence: 'NEVER' });

describe('what a user is told', () => {
  it('is everything that they may know, at once, until they choose', async () => {
    expect((await matrix(hr, member.memberNumber)).map(({ event }) => event)).toEqual([
      ...['SUMMONS_READY', 'HIRES_TO_CONFIRM', 'IMPORT_APPLIED', 'VISIT_REQUESTS'],
      'DECLARATION_TO_PREPARE',
    ]);
    const reader = await member.userWith('reader');
    expect(await matrix(reader, member.memberNumber)).toEqual([
      { event: 'SUMMONS_READY', cadence: 'IMMEDIATE', inherited: true, onlyRecipient: false },
    ]);
  });

  it('is chosen everywhere, and otherwise on one account', async () => {
    await choose(hr, { cadence: 'WEEKLY' });
    expect(line(await matrix(hr, member.memberNumber))).toMatchObject({
      ...{ cadence: 'WEEKLY', inherited: true },
    });
    const { notifications } = await choose(hr, { accountId: member.accountId, cadence: 'DAILY' });
    expect(line(notifications)).toMatchObject({ cadence: 'DAILY', inherited: false });
    expect(new Map(await recipients()).get(hr.id)).toBe('DAILY');
    const back = await choose(hr, { accountId: member.accountId, cadence: null });
    expect(line(back.notifications)).toMatchObject({ cadence: 'WEEKLY', inherited: true });
  });

  it('of one account is nobody else’s matter, but that of who manages its users', async () => {
    const foreign = await addMember(house, `Autre${counter}`);
    const stranger = await foreign.userWith('administrator');
    const refused = {
      notifications: null,
      refusals: [expect.objectContaining({ code: 'NOT_FOUND' })],
    };
    const forHr = { ...never(), userId: hr.id };
    expect(await choose(stranger, forHr)).toMatchObject(refused);
    expect(await choose(stranger, never())).toMatchObject(refused);
    expect(await choose(hr, { ...never(), userId: administrator.id })).toMatchObject(refused);
    expect(await choose(administrator, { cadence: 'NEVER', userId: hr.id })).toMatchObject({
      refusals: [{ code: 'MISSING_RIGHT', field: 'userId' }],
    });
    const { refusals, notifications } = await choose(administrator, forHr);
    expect([refusals, line(notifications)?.cadence]).toEqual([[], 'NEVER']);
    expect(line(await matrix(hr, member.memberNumber))?.cadence).toBe('NEVER');
  });

  it('is seen by who manages the users as it comes to in the end, and by nobody else', async () => {
    const userId = await userOf(hr);
    await choose(hr, { cadence: 'NEVER' });
    expect(line(await matrixOf(administrator, userId))).toMatchObject({
      ...{ cadence: 'NEVER', inherited: true },
    });
    await choose(administrator, { accountId: member.accountId, userId: hr.id, cadence: 'DAILY' });
    expect(line(await matrixOf(administrator, userId))?.cadence).toBe('DAILY');
    const stranger = await (await addMember(house, `Tiers${counter}`)).userWith('administrator');
    expect(await matrixOf(stranger, userId)).toBeNull();
  });

  it('is at once or not at all for what they did themselves', async () => {
    expect(await choose(hr, { event: 'IMPORT_APPLIED', cadence: 'DAILY' })).toMatchObject({
      refusals: [{ code: 'CADENCE_NOT_OFFERED', field: 'cadence' }],
    });
    expect((await choose(hr, { event: 'IMPORT_APPLIED', cadence: 'NEVER' })).refusals).toEqual([]);
  });
});

describe('somebody of an account always hears of an event', () => {
  it('so the last one cannot silence it, there or everywhere', async () => {
    expect((await choose(hr, never())).refusals).toEqual([]);
    expect(line(await matrix(administrator, member.memberNumber))?.onlyRecipient).toBe(true);
    const refusals = [
      { code: 'LAST_RECIPIENT', field: 'cadence', account: { name: `Avis${counter}` } },
    ];
    expect((await choose(administrator, never())).refusals).toEqual(refusals);
    expect((await choose(administrator, { cadence: 'NEVER' })).refusals).toEqual(refusals);
    expect((await choose(administrator, { cadence: 'WEEKLY' })).refusals).toEqual([]);
    expect(await recipients()).toEqual([[administrator.id, 'WEEKLY']]);
  });

  it('nor can who manages the users, by giving somebody back to a choice of theirs', async () => {
    await choose(hr, { cadence: 'NEVER' });
    await choose(hr, { accountId: member.accountId, cadence: 'IMMEDIATE' });
    expect((await choose(administrator, never())).refusals).toEqual([]);
    const back = { accountId: member.accountId, userId: hr.id, cadence: null };
    expect((await choose(administrator, back)).refusals).toMatchObject([
      { code: 'LAST_RECIPIENT' },
    ]);
    expect(await recipients()).toEqual([[hr.id, 'IMMEDIATE']]);
  });

  it('and a firm that hears of it by its mandate does not stand in for the company', async () => {
    const firm = await addPerson(house, `cabinet${counter}`);
    await house.seed((tx) => grantRole(tx, firm.id, 'mandate-visits', member.accountId));
    expect((await choose(hr, never())).refusals).toEqual([]);
    expect((await choose(administrator, never())).refusals).toMatchObject([
      { code: 'LAST_RECIPIENT' },
    ]);
    const token = await house.tokenFor(firm.id);
    expect((await choose({ token }, never())).refusals).toEqual([]);
    await house.seed((tx) =>
      tx.execute(`delete from access.grants where subject_id = '${administrator.id}'`),
    );
    await choose({ token }, { accountId: member.accountId, cadence: 'DAILY' });
    const told = [
      [firm.id, 'DAILY'],
      [hr.id, 'IMMEDIATE'],
    ];
    expect((await recipients()).sort()).toEqual(told.sort());
  });

  it('also when the last two give up at the same instant', async () => {
    const answers = await Promise.all([choose(hr, never()), choose(administrator, never())]);
    const codes = answers.flatMap(({ refusals }) => refusals.map(({ code }) => code));
    expect(codes).toEqual(['LAST_RECIPIENT']);
    expect(await recipients()).toHaveLength(1);
  });

  it('and when a change of rights leaves only those who wanted none, they are told at once', async () => {
    await choose(hr, never());
    await house.seed((tx) =>
      tx.execute(`delete from access.grants where subject_id = '${administrator.id}'`),
    );
    expect(await recipients()).toEqual([[hr.id, 'IMMEDIATE']]);
  });
});

describe('a digest', () => {
  const keep = (user: TestUser, change: object = {}) =>
    database.as({ kind: 'job', task: 'test' }, (tx) =>
      keepNotice(tx, {
        ...{ noticeId: newId(), userId: user.id, accountId: member.accountId },
        ...{ event: 'SUMMONS_READY', cadence: 'DAILY', title: 'Convocation', path: '/x' },
        ...{ dueOn: '2026-11-30' },
        ...change,
      }),
    );
  const send = async (instant: string): Promise<Message[]> => {
    await house.setTime(instant);
    mails.length = 0;
    const mailer = { send: async (mail: Message) => void mails.push(mail), close: () => undefined };
    await sendDigests({ database, mailer, portalUrl: 'https://portail.example' });
    return [...mails];
  };

  it('leaves once a day at its hour, for all accounts, by deadline', async () => {
    const other = await addMember(house, `Annexe${counter}`);
    await giveRole(house, hr, 'hr', other);
    await keep(hr, {
      title: `Convocation de Zoé pour le ${moment(new Date('2026-11-30T08:00:00Z'), 'Europe/Paris')}`,
      path: `/${member.memberNumber}/visites/1`,
    });
    await keep(hr, { accountId: other.accountId, title: 'Deux embauches', dueOn: '2026-11-20' });
    expect(await send('2026-11-23T05:59:00Z')).toEqual([]);
    const [mail, ...more] = await send('2026-11-23T06:05:00Z');
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: hr.email, subject: '2 nouvelles de votre espace adhérent' });
    const text = mail!.text.replaceAll('\u00a0', ' ');
    const late = text.indexOf(`Annexe${counter} : Deux embauches, pour le 20 novembre 2026`);
    // The day that a line is due stands in it once.
    const soon = text.indexOf(
      `Avis${counter} : Convocation de Zoé pour le lundi 30 novembre 2026 à 9 h\n`,
    );
    expect(late).toBeGreaterThan(text.indexOf('En retard'));
    expect(soon).toBeGreaterThan(late);
    expect(mail!.text).toContain(`https://portail.example/${member.memberNumber}/visites/1`);
    await keep(hr);
    expect(await send('2026-11-23T15:00:00Z')).toEqual([]);
    expect(await send('2026-11-24T06:00:00Z')).toHaveLength(1);
  });

  it('of the week leaves on Monday', async () => {
    await keep(administrator, { cadence: 'WEEKLY' });
    expect(await send('2026-11-27T09:00:00Z')).toEqual([]);
    expect((await send('2026-11-30T09:00:00Z')).map(({ to }) => to)).toEqual([administrator.email]);
  });

  it('tells nothing of an account where the right was taken meanwhile', async () => {
    await keep(hr);
    await house.seed((tx) => tx.execute(`delete from access.grants where subject_id = '${hr.id}'`));
    expect(await send('2026-12-02T09:00:00Z')).toEqual([]);
    expect(await send('2026-12-03T09:00:00Z')).toEqual([]);
  });

  it('keeps once what comes twice', async () => {
    const noticeId = newId();
    await keep(hr, { noticeId });
    await keep(hr, { noticeId });
    const [mail] = await send('2026-12-04T09:00:00Z');
    expect(mail?.subject).toBe('Une nouvelle de votre espace adhérent');
  });
});
