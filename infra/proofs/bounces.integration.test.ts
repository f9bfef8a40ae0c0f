import { openDatabase, type Database } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { AddressRefused, type Message } from '@vigie/chassis/mail';
import { keepAllForDigest, markAllMailed } from '@vigie/documents/announcement/commands';
import { findDocuments } from '@vigie/documents/document/queries';
import { keepForDigest } from '@vigie/documents/summons/commands';
import { sendDigests } from '@vigie/identity/notification/jobs';
import { openClientDesk } from '@vigie/identity/testing/client-desk';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { withConnection } from '../database/connection.ts';
import { addMember, addService, addStaff, type TestMember, type TestUser } from '../tests/cast.ts';
import { openHouse, type House } from '../tests/house.ts';

/** An hour on Monday at which digests leave. */
const digestHour = '2026-11-23T06:05:00Z';

let house: House;
let member: TestMember;
let reader: TestUser;
let assistant: TestUser;
/** A token of the program that carries mails, at any hour. */
let carrier: () => Promise<string>;
let identity: Database;
let documents: Database;
let mails: Message[];

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-22T08:00:00Z');
  await addService(house);
  member = await addMember(house, 'Atelier');
  reader = await member.userWith('hr');
  assistant = await addStaff(house, 'non-remises', 'staff-assistant');
  const desk = await openClientDesk(house);
  const program = await desk.create({ name: 'Messagerie', scopes: ['deliveries:record'] });
  await house.setTime(digestHour);
  carrier = () => desk.token(program.credentials);
  await house.startWork({ papers: true });
  const { urls } = house.database;
  identity = openDatabase({ url: urls.identity, subgraph: 'identity', connections: 1 });
  documents = openDatabase({ url: urls.documents, subgraph: 'documents', connections: 1 });
});

afterAll(async () => {
  await Promise.all([identity.close(), documents.close()]);
  await house.stop();
});

/** As many summonses of the account, each to a visit of the same identifier. */
async function addSummonses(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, newId);
  await withConnection(house.database.adminUrl, async (admin) => {
    for (const id of ids) {
      await admin`insert into documents.document (id, account_id, kind, title, file_name, byte_size, sha256,
          storage_key, visit_id, appointment, created_at)
        values (${id}, ${member.accountId}, 'SUMMONS', 'Convocation', 'c.pdf', 7, ${'a'.repeat(64)}, ${newId()},
          ${id}, '2027-03-01T08:00:00.000Z x', now())`;
    }
  });
  return ids;
}

/** Identifiers of the summonses that the service is told of as not delivered. */
async function tasks(): Promise<string[]> {
  const { data } = await house.ask<{ undeliveredSummonses: { visit: { id: string } }[] }>(
    await house.tokenFor(assistant.id, 'staff'),
    '{ undeliveredSummonses { visit { id } } }',
  );
  return (data?.undeliveredSummonses ?? []).map(({ visit }) => visit.id);
}

/** What the service says of such a summons; what was refused, empty where it was done. */
async function see(token: string, verb: 'take' | 'giveBack' | 'settle', input: object) {
  const name = `${verb}Delivery`;
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await house.ask<{ done: { refusals: { code: string }[] } }>(
    token,
    `mutation ($input: ${type}!) { done: ${name}(input: $input) { refusals { code } } }`,
    { input: { idempotencyKey: newId(), ...input } },
  );
  expect(errors).toBeUndefined();
  return data?.done.refusals.map(({ code }) => code);
}

async function tellRefused(reference: string) {
  const { data, errors } = await house.ask<{ recordDelivery: { refusals: { code: string }[] } }>(
    await carrier(),
    `mutation ($input: RecordDeliveryInput!) { recordDelivery(input: $input) { refusals { code } } }`,
    { input: { id: reference, refusal: 'MAILBOX_UNAVAILABLE', idempotencyKey: newId() } },
  );
  expect(errors).toBeUndefined();
  return data?.recordDelivery.refusals;
}

/** Resolves once so many notices wait for the digests of their readers. */
async function noticesKept(count: number): Promise<void> {
  await vi.waitUntil(async () => {
    const rows = await withConnection(
      house.database.adminUrl,
      (admin) => admin`select from identity.kept_notice where sent_at is null`,
    );
    return rows.length === count;
  }, 10_000);
}

/** Has a person's digest tell of these summonses; the mail that left, if its address takes one. */
async function sendInDigest(ids: readonly string[], takesMail = true): Promise<string | undefined> {
  mails = [];
  const job = { kind: 'job', task: 'test' } as const;
  await documents.as(job, async (tx) => {
    const notice = { userId: reader.id, cadence: 'DAILY' as const, title: 'Convocations' };
    const rows = await findDocuments(tx, ids);
    const known = rows.filter((row) => row !== null);
    await keepAllForDigest(tx, known, newId(), { ...notice, path: '/x', dueOn: null });
  });
  const mailer = {
    send: async (mail: Message) => {
      if (!takesMail) throw new AddressRefused('nobody there');
      mails.push(mail);
    },
    close: () => undefined,
  };
  await noticesKept(1);
  await sendDigests({ database: identity, mailer, portalUrl: 'https://portail.example' });
  return mails[0]?.reference;
}

describe('a mail that comes back late', () => {
  it('is told by a program that the service has given no other right', async () => {
    const [first = '', second = ''] = await addSummonses(2);
    const reference = newId();
    await documents.as({ kind: 'job', task: 'test' }, async (tx) => {
      const rows = (await findDocuments(tx, [first, second])).filter((row) => row !== null);
      await markAllMailed(tx, rows, { recipient: newId(), userId: reader.id, reference });
    });
    expect(await tasks()).toEqual([]);
    expect(await tellRefused(reference)).toEqual([]);
    // Every summons that the mail told of is a task, not the first alone.
    expect((await tasks()).sort()).toEqual([first, second].sort());
  });

  it('is a task for each summons too where it was a digest', async () => {
    const before = await tasks();
    const ids = await addSummonses(2);
    const reference = await sendInDigest(ids);
    expect(reference).toBeDefined();
    await vi.waitUntil(async () => {
      const refusals = await tellRefused(reference ?? '');
      return refusals?.length === 0;
    }, 10_000);
    expect((await tasks()).filter((id) => !before.includes(id)).sort()).toEqual(ids.sort());
  });

  it('is one person’s task: a colleague is refused, takes it over knowingly, and gives it back', async () => {
    const mine = await house.tokenFor(assistant.id, 'staff');
    const { token: colleague } = await addStaff(house, 'collegue', 'staff-planner');
    const before = await tasks();
    const { data } = await house.ask<{ undeliveredSummonses: { id: string }[] }>(
      mine,
      '{ undeliveredSummonses { id } }',
    );
    const [{ id }] = data!.undeliveredSummonses as [{ id: string }];
    expect(await see(mine, 'take', { id })).toEqual([]);
    for (const verb of ['take', 'giveBack', 'settle'] as const)
      expect(await see(colleague, verb, { id })).toEqual(['TAKEN_BY_OTHER']);
    expect(await see(colleague, 'take', { id, over: true })).toEqual([]);
    expect(await see(mine, 'settle', { id })).toEqual(['TAKEN_BY_OTHER']);
    expect(await see(colleague, 'giveBack', { id })).toEqual([]);
    expect(await see(mine, 'settle', { id })).toEqual([]);
    expect(await see(mine, 'take', { id })).toEqual(['NOT_FOUND']);
    expect(await tasks()).toHaveLength(before.length - 1);
  });

  it('says nothing of summonses to a program that names another mail', async () => {
    expect(await tellRefused(newId())).toEqual([{ code: 'NOT_FOUND' }]);
  });
});

it('a digest whose address takes no mail is tried once, and its summonses become tasks', async () => {
  await house.setTime('2026-11-24T06:05:00Z');
  const before = await tasks();
  const ids = await addSummonses(1);
  expect(await sendInDigest(ids, false)).toBeUndefined();
  await vi.waitUntil(async () => (await tasks()).length > before.length, 10_000);
  expect((await tasks()).filter((id) => !before.includes(id))).toEqual(ids);
  expect(await sendInDigest(await addSummonses(1))).toBeUndefined();
});

it('a digest that comes back is the task of its reader, not of whoever was told of the same in their own', async () => {
  await house.setTime('2026-11-25T06:05:00Z');
  const other = await member.userWith('hr');
  const ids = await addSummonses(1);
  await documents.as({ kind: 'job', task: 'test' }, async (tx) => {
    const [row] = await findDocuments(tx, ids);
    for (const { id: userId } of [reader, other]) {
      const notice = { userId, cadence: 'DAILY' as const, title: 'Convocation', path: '/x' };
      await keepForDigest(tx, row!, newId(), { ...notice, dueOn: null });
    }
  });
  // With the one that the digest of the day before could not tell any more.
  await noticesKept(3);
  const left: Message[] = [];
  const mailer = {
    send: async (mail: Message) => void left.push(mail),
    close: () => undefined,
  };
  await sendDigests({ database: identity, mailer, portalUrl: 'https://portail.example' });
  const [mine] = left.filter(({ to }) => to === reader.email);
  await vi.waitUntil(async () => (await tellRefused(mine?.reference ?? ''))?.length === 0, 10_000);
  const refused = await withConnection(
    house.database.adminUrl,
    (admin) => admin`select user_id from documents.delivery
      where document_id = any(${ids}) and refused_at is not null`,
  );
  expect(refused.map((row) => row['user_id'] as string)).toEqual([reader.id]);
});
