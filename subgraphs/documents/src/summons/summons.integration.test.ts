import type { CallerActor } from '@vigie/chassis/actor';
import { openDatabase, type Database } from '@vigie/chassis/database';
import { AddressRefused, type Message } from '@vigie/chassis/mail';
import type { TextMessage } from '@vigie/chassis/sms';
import { newId } from '@vigie/chassis/ids';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import { freshDatabase, type TestDatabase } from '../../../../infra/tests/database.ts';
import { deliverSummons, forgetAddresses } from '../delivery/jobs.ts';
import { findDeliveries, findUndelivered } from '../delivery/queries.ts';
import { stateOf } from '../delivery/rules.ts';
import { findSummonses, findSummonsesOfEmployees } from '../document/queries.ts';
import type { DocumentRow } from '../document/table.ts';
import { mailSummonses } from '../announcement/jobs.ts';
import type { JobContext } from '../job-context.ts';
import { documentsJobs } from '../jobs.ts';
import { reminderDaysQuery } from '../reminder/days.ts';
import { askReminders, recallSummons, type ReminderJob } from '../reminder/jobs.ts';
import { openStore } from '../store/open.ts';
import { textOfPdf } from '@vigie/pdf/testing/pdf-text';
import { recipient, visitAnswer } from '../testing/visit.ts';
import { keepVisit } from '../visit/commands.ts';
import { writeSummons } from './jobs.ts';

let server: TestDatabase;
let database: Database;
let folder: string;
let context: JobContext;
let answer: ReturnType<typeof visitAnswer>;
let mails: Message[];
let texts: TextMessage[];
/** Addresses that the mail server refuses now. */
let refused: Set<string>;
/** Addresses that nobody has. */
let unknown: Set<string>;
/** How many days before an appointment the service has it recalled. */
let reminderDays: number;

const job = { kind: 'job', task: 'test' } as const;

beforeAll(async () => {
  server = await freshDatabase();
  database = openDatabase({ url: server.urls.documents, subgraph: 'documents' });
  folder = await mkdtemp(join(tmpdir(), 'vigie-documents-'));
});

afterAll(async () => {
  await database.close();
  await server.drop();
  await rm(folder, { recursive: true });
});

beforeEach(() => {
  answer = visitAnswer();
  answer.visit.id = randomUUID();
  [mails, texts] = [[], []];
  [refused, unknown] = [new Set(), new Set()];
  reminderDays = 7;
  context = {
    database,
    mailer: {
      send: async (message) => {
        if (refused.has(message.to)) throw new Error('mailbox full');
        if (unknown.has(message.to)) throw new AddressRefused('nobody there');
        mails.push(message);
      },
      close: () => undefined,
    },
    texts: { send: async (message) => void texts.push(message) },
    query: async <T>(document: string) =>
      (document === reminderDaysQuery ? { reminderDays } : structuredClone(answer)) as T,
    store: openStore({ dataDir: folder, fileKeys: [randomBytes(32)] }),
    portalUrl: 'https://portail.example',
  };
});

const work = (version = answer.visit.version) =>
  writeSummons(context, { visitId: answer.visit.id, version });

async function present(): Promise<DocumentRow | null> {
  const [row] = await database.as(job, (tx) => findSummonses(tx, [answer.visit.id]));
  return row ?? null;
}

const addressees = () => mails.map(({ to }) => to);

test('a changed visit asks for its summons, once for changes that come together', async () => {
  const { consumers } = documentsJobs(context);
  for (const version of [1, 2]) {
    const payload = { visitId: answer.visit.id, accountId: randomUUID(), employeeId: randomUUID() };
    const dates = { earliestDate: null, latestDate: '2027-03-01', day: '2027-02-02' };
    const made = {
      changedAt: '2026-11-21T08:00:00Z',
      changedBy: { kind: 'job', id: null },
    } as const;
    const planned = { ...payload, ...dates, ...made, kind: 'VIP_INIT', status: 'PLANNED' };
    await database.as(job, async (tx) => consumers['visit.changed']?.(tx, { ...planned, version }));
  }
  const waiting = await withConnection(
    server.adminUrl,
    (admin) => admin`select payload from documents_jobs._private_jobs
      where payload ->> 'visitId' = ${answer.visit.id}`,
  );
  expect([...waiting]).toEqual([{ payload: { visitId: answer.visit.id, version: 2 } }]);
});

test('a planned visit gets its summons, and everybody who wants it a mail', async () => {
  await work();
  const row = await present();
  expect(row).toMatchObject({
    accountId: answer.visit.account.id,
    fileName: 'Convocation 2126-11-30 Łucja Lefèvre.pdf',
  });
  expect(addressees()).toEqual(['ada@boulangerie.example', 'rh@boulangerie.example']);
  const [mail] = mails;
  expect(mail?.subject).not.toContain('Lefèvre');
  expect(mail?.text).toContain(
    `Voir le rendez-vous : https://portail.example/0123456/visites/${answer.visit.id}`,
  );
  const [file] = mail?.attachments ?? [];
  expect(file?.content).toHaveLength(row?.byteSize ?? 0);
  expect(textOfPdf(file?.content ?? Buffer.alloc(0))).toContain('Convocation');
});

test('that it left is told once everybody was written to, and not again once the visit is summoned', async () => {
  const told = () =>
    withConnection(server.urls.relay, async (relay) => [
      ...(await relay`select payload from documents.outbox
          where type = 'summons.left' and key = ${answer.visit.id}`),
    ]);
  refused.add('rh@boulangerie.example');
  await expect(work()).rejects.toThrow('mailbox full');
  expect(await told()).toEqual([]);
  refused.clear();
  await work();
  const { id: visitId, startsAt, account } = answer.visit;
  expect(await told()).toEqual([{ payload: { visitId, accountId: account.id, startsAt } }]);
  answer.visit.status = 'SUMMONED';
  await work();
  expect(await told()).toHaveLength(1);
});

test('the same event again changes nothing and mails nobody', async () => {
  await work();
  const before = await present();
  await work();
  await work(1);
  expect(await present()).toEqual(before);
  expect(mails).toHaveLength(2);
});

test('a mail that failed is sent by the next try, the others are not repeated', async () => {
  refused.add('rh@boulangerie.example');
  await expect(work()).rejects.toThrow('mailbox full');
  expect(addressees()).toEqual(['ada@boulangerie.example']);
  refused.clear();
  await work();
  expect(addressees()).toEqual(['ada@boulangerie.example', 'rh@boulangerie.example']);
});

test('summonses that follow from an import are announced in one mail, and each once', async () => {
  const batchId = randomUUID();
  const { version, account } = answer.visit;
  await writeSummons(context, { visitId: answer.visit.id, version, batchId });
  const first = answer.visit.id;
  answer.visit.id = randomUUID();
  await writeSummons(context, { visitId: answer.visit.id, version, batchId });
  expect(mails).toEqual([]);
  const told = { service: answer.service, memberAccount: account };
  const asking = { ...context, query: async <T>() => structuredClone(told) as T };
  const announce = () => mailSummonses(asking, { batchId, accountId: account.id });
  refused.add('rh@boulangerie.example');
  await expect(announce()).rejects.toThrow('mailbox full');
  refused.clear();
  await announce();
  await announce();
  const left = await withConnection(
    server.urls.relay,
    (relay) => relay`select distinct key from documents.outbox
      where type = 'summons.left' and key in (${first}, ${answer.visit.id})`,
  );
  expect(left).toHaveLength(2);
  expect(addressees()).toEqual(['ada@boulangerie.example', 'rh@boulangerie.example']);
  expect(mails[0]?.subject).toBe('2 convocations sont prêtes');
  expect(mails[0]?.text).not.toContain('Lefèvre');
});

test('another appointment brings another summons in place of the first', async () => {
  await work();
  const first = await present();
  answer.visit.version = 3;
  answer.visit.startsAt = '2126-12-02T08:00:00.000Z';
  await work();
  const second = await present();
  expect(second?.id).not.toBe(first?.id);
  expect(second?.title).toMatch(/2\sdécembre\s2126/);
  expect(mails).toHaveLength(4);
  expect(mails[3]?.text).toContain('remplace la précédente');
  expect(textOfPdf(mails[3]?.attachments?.[0]?.content ?? Buffer.alloc(0))).toContain(
    'annule et remplace la précédente',
  );
});

test('a change that leaves the appointment as it is leaves the summons too', async () => {
  await work();
  const first = await present();
  answer.visit.version = 3;
  answer.visit.cancellation.until = '2126-11-27T09:15:00.000Z';
  await work();
  expect(await present()).toEqual(first);
});

test('a cancelled visit has no summons any more; a late event does not bring it back', async () => {
  await work();
  answer.visit.version = 3;
  answer.visit.status = 'CANCELLED_BY_EMPLOYER';
  await work();
  expect(await present()).toBeNull();
  await work(2);
  expect(await present()).toBeNull();
  expect(mails.filter(({ attachments }) => attachments)).toHaveLength(2);
});

test('whoever was sent a summons is told once that it holds no more', async () => {
  await work();
  const [first] = answer.visit.account.recipients;
  answer.visit.account.recipients.push(recipient('neu@boulangerie.example', 'Neu'));
  answer.visit.version = 3;
  answer.visit.status = 'CANCELLED_BY_EMPLOYER';
  refused.add(first?.email ?? '');
  await expect(work()).rejects.toThrow('mailbox full');
  refused.clear();
  await work();
  await work();
  const told = mails.filter(({ subject }) => subject.includes('n’est plus valable'));
  expect(told.map(({ to }) => to).sort()).toEqual([
    'ada@boulangerie.example',
    'rh@boulangerie.example',
  ]);
  expect(told[0]?.text).toContain('Convocation du');
});

test('an answer older than the event is not believed', async () => {
  await expect(work(9)).rejects.toThrow('before its change');
  expect(await present()).toBeNull();
});

test('a summons that cannot be kept leaves no file', async () => {
  const files = async () => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  };
  const before = await files();
  answer.visit.account.id = 'not-an-identifier';
  await expect(work()).rejects.toThrow();
  expect(await files()).toEqual(before);
  expect(mails).toEqual([]);
});

test('every step is in the journal of the account', async () => {
  answer.visit.account.id = randomUUID();
  await work();
  answer.visit.status = 'TO_PLAN';
  await work();
  const entries = await withConnection(
    server.adminUrl,
    (admin) => admin<{ action: string }[]>`select action from documents.audit
      where account_id = ${answer.visit.account.id} order by at, action desc`,
  );
  expect(entries.map(({ action }) => action)).toEqual([
    'summons.written',
    'summons.mailed',
    'summons.mailed',
    'summons.withdrawn',
    'summons.mailed',
    'summons.mailed',
  ]);
});

test('the summons is shown to whoever may read those of the account, and to nobody else', async () => {
  const { id, account } = answer.visit;
  const employeeId = randomUUID();
  const copy = { id, accountId: account.id, employeeId, version: 1, summonsOn: null };
  await database.as(job, (tx) => keepVisit(tx, copy));
  await work();
  // Another place: the one before is not shown any more.
  answer.visit.centre.name = 'Centre de la Gare';
  await work((answer.visit.version += 1));
  const [member, stranger, biller, program] = await Promise.all([
    callerWith('hr', answer.visit.account.id),
    callerWith('hr', randomUUID()),
    callerWith('billing', answer.visit.account.id),
    callerWith('staff-assistant', null),
  ]);
  const seenBy = async (caller: CallerActor) => {
    const [row] = await database.as(caller, (tx) => findSummonses(tx, [id]));
    const [all] = await database.as(caller, (tx) => findSummonsesOfEmployees(tx, [employeeId]));
    expect(all).toEqual(row ? [row] : []);
    return row !== null;
  };
  expect(await Promise.all([member, stranger, biller, program].map(seenBy))).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

async function callerWith(role: string, accountId: string | null): Promise<CallerActor> {
  const subjectId = randomUUID();
  await withConnection(
    server.adminUrl,
    (admin) => admin`insert into access.grants (subject_id, account_id, role)
      values (${subjectId}, ${accountId}, ${role})`,
  );
  return { kind: 'user', subjectId, sessionId: randomUUID(), requestId: randomUUID() };
}

/** Hands the summons over, as somebody of the employer does, and lets it leave. */
async function handOver(channel: 'MAIL' | 'SMS', address: string): Promise<string> {
  const { id: documentId, visitId, accountId } = (await present()) ?? {};
  const id = newId();
  await withConnection(
    server.adminUrl,
    (
      admin,
    ) => admin`insert into documents.delivery (id, document_id, visit_id, account_id, audience, channel, address)
      values (${id}, ${documentId ?? ''}, ${visitId ?? ''}, ${accountId ?? ''}, 'EMPLOYEE', ${channel}, ${address})`,
  );
  await deliverSummons(context, { deliveryId: id });
  return id;
}

/** Lets everything that was asked for leave. */
async function deliverAll(): Promise<void> {
  const waiting = await withConnection(
    server.adminUrl,
    (admin) => admin<{ id: string }[]>`select id from documents.delivery
      where visit_id = ${answer.visit.id} and sent_at is null and refused_at is null`,
  );
  for (const { id } of waiting) await deliverSummons(context, { deliveryId: id });
}

const deliveries = async () => {
  const row = await present();
  const [found] = await database.as(job, (tx) => findDeliveries(tx, [row?.id ?? randomUUID()]));
  return (found ?? []).map((each) => `${each.audience} ${each.channel} ${stateOf(each)}`);
};

test('an address that nobody has keeps nobody else from the summons, and is tried once', async () => {
  unknown.add('ada@boulangerie.example');
  await work();
  await work();
  expect(addressees()).toEqual(['rh@boulangerie.example']);
  expect((await deliveries()).sort()).toEqual(['EMPLOYER MAIL REFUSED', 'EMPLOYER MAIL SENT']);
  const tasks = await database.as(job, findUndelivered);
  expect(tasks.filter(({ visitId }) => visitId === answer.visit.id)).toHaveLength(1);
});

test('what did not arrive is no task once the appointment is given up', async () => {
  unknown.add('ada@boulangerie.example');
  await work();
  answer.visit.version = 3;
  answer.visit.status = 'CANCELLED_BY_EMPLOYER';
  await work();
  const tasks = await database.as(job, findUndelivered);
  expect(tasks.filter(({ visitId }) => visitId === answer.visit.id)).toEqual([]);
});

test('the person summoned gets when and where and a link of their own, by mail or as a text', async () => {
  await work();
  mails = [];
  const id = await handOver('MAIL', 'lucja@courriel.example');
  await deliverSummons(context, { deliveryId: id });
  await handOver('SMS', '+33612345678');
  expect(addressees()).toEqual(['lucja@courriel.example']);
  expect(mails[0]?.reference).toBe(id);
  expect(mails[0]?.subject).not.toMatch(/Łucja|Lefèvre/);
  expect(mails[0]?.text).toMatch(/https:\/\/portail\.example\/c\/[\w-]{22}/);
  expect(texts.map(({ to }) => to)).toEqual(['+33612345678']);
  expect(texts[0]?.text).toMatch(/30\snovembre\s2126.*\/c\/[\w-]{22}$/);
  expect(texts[0]?.text).not.toMatch(/Łucja|Lefèvre/);
  expect((await deliveries()).slice(2)).toEqual(['EMPLOYEE MAIL SENT', 'EMPLOYEE SMS SENT']);
});

test('another appointment is told to whoever had the first one, and a given up one once', async () => {
  await work();
  await handOver('SMS', '+33612345678');
  answer.visit.version = 3;
  answer.visit.startsAt = '2126-12-02T08:00:00.000Z';
  await work();
  await deliverAll();
  await work();
  await deliverAll();
  expect(texts.map(({ text }) => /(30|2)\s(novembre|décembre)/.exec(text)?.[2])).toEqual([
    'novembre',
    'décembre',
  ]);
  answer.visit.version = 4;
  answer.visit.status = 'CANCELLED_BY_SERVICE';
  await work();
  await work();
  const given = texts.filter(({ text }) => text.includes('n’a plus lieu'));
  expect(given.map(({ to }) => to)).toEqual(['+33612345678']);
  expect(given[0]?.text).toMatch(/2\sdécembre/);
});

test('addresses of people are forgotten a month after their appointment', async () => {
  answer.visit.startsAt = '2020-11-30T09:15:00.000Z';
  answer.visit.endsAt = '2020-11-30T10:00:00.000Z';
  await work();
  await handOver('SMS', '+33612345678');
  await forgetAddresses(context);
  const [kept] = await withConnection(
    server.adminUrl,
    (admin) => admin`select count(address)::int as addresses from documents.delivery
      where visit_id = ${answer.visit.id}`,
  );
  expect(kept).toEqual({ addresses: 0 });
});

/** Writes the summons on a day, and lets the hourly job ask for reminders on another. */
async function recallAt(instant: string): Promise<void> {
  await setTime(instant);
  await askReminders(context);
  const asked = await withConnection(
    server.adminUrl,
    (admin) => admin<{ payload: ReminderJob }[]>`select payload from documents_jobs._private_jobs
      where payload ->> 'about' is not null and payload ->> 'documentId' in
        (select id::text from documents.document where visit_id = ${answer.visit.id})`,
  );
  for (const { payload } of asked) await recallSummons(context, payload);
}

const setTime = (instant: string) =>
  withConnection(
    server.urls.owner,
    (owner) => owner`update clock.setting set shift = ${instant}::text::timestamptz - now()`,
  );

describe('an appointment ahead', () => {
  beforeEach(async () => {
    await setTime('2126-11-01T08:00:00Z');
    await work();
    await handOver('SMS', '+33612345678');
    [mails, texts] = [[], []];
  });

  const subjects = () => mails.map(({ to, subject }) => `${to}: ${subject.replace(/ du .*/, '')}`);

  test('is recalled a week before to everybody who was told of it, each once', async () => {
    await recallAt('2126-11-23T09:14:00Z');
    expect(subjects()).toEqual([]);
    refused.add('rh@boulangerie.example');
    await expect(recallAt('2126-11-23T09:16:00Z')).rejects.toThrow('mailbox full');
    refused.clear();
    await recallAt('2126-11-23T10:16:00Z');
    await recallAt('2126-11-23T11:16:00Z');
    expect(subjects()).toEqual([
      'ada@boulangerie.example: Rappel : rendez-vous',
      'rh@boulangerie.example: Rappel : rendez-vous',
    ]);
    expect(mails[0]?.text).toContain('Sa présence n’est pas encore confirmée');
    expect(texts.map(({ text }) => text)).toEqual([expect.stringContaining('rappel, rendez-vous')]);
  });

  test('is recalled to the employer a day before the notice ends, unless somebody said yes', async () => {
    await recallAt('2126-11-23T10:00:00Z');
    mails = [];
    answer.visit.status = 'CONFIRMED';
    await recallAt('2126-11-27T09:20:00Z');
    expect(subjects()).toEqual([]);
    answer.visit.status = 'SUMMONED';
    await recallAt('2126-11-27T09:30:00Z');
    expect(subjects()).toEqual([
      'ada@boulangerie.example: Dernier délai pour déplacer ou annuler le rendez-vous',
      'rh@boulangerie.example: Dernier délai pour déplacer ou annuler le rendez-vous',
    ]);
    expect(texts).toHaveLength(1);
  });

  test('is recalled at once before the notice ends to whoever reads once a week: Monday would be too late', async () => {
    answer.visit.account.recipients[0]!.cadence = 'WEEKLY';
    answer.visit.account.recipients[1]!.cadence = 'DAILY';
    await recallAt('2126-11-27T09:30:00Z');
    expect(subjects()).toEqual([
      'ada@boulangerie.example: Dernier délai pour déplacer ou annuler le rendez-vous',
    ]);
  });

  test('is recalled as many days before as the service has set', async () => {
    reminderDays = 3;
    await recallAt('2126-11-27T09:14:00Z');
    expect(texts).toEqual([]);
    await recallAt('2126-11-27T09:16:00Z');
    expect(texts.map(({ to }) => to)).toEqual(['+33612345678']);
  });

  test('is recalled at once where the service now wants it earlier, and not a second time', async () => {
    await recallAt('2126-11-20T10:00:00Z');
    expect(texts).toEqual([]);
    reminderDays = 14;
    await recallAt('2126-11-20T11:00:00Z');
    reminderDays = 7;
    await recallAt('2126-11-23T11:00:00Z');
    expect(texts).toHaveLength(1);
  });

  test('that moved meanwhile is not recalled at its old hour', async () => {
    answer.visit.startsAt = '2126-12-20T08:00:00.000Z';
    answer.visit.endsAt = '2126-12-20T08:45:00.000Z';
    await recallAt('2126-11-24T08:00:00Z');
    expect(subjects()).toEqual([]);
  });

  test('summoned within the week is news by itself', async () => {
    answer.visit.id = randomUUID();
    await setTime('2126-11-25T08:00:00Z');
    await work();
    mails = [];
    await recallAt('2126-11-25T09:00:00Z');
    expect(subjects()).toEqual([]);
  });
});
