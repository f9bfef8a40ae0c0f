import { openDatabase, type Database } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import type { Message } from '@vigie/chassis/mail';
import { textOfPdf } from '@vigie/pdf/testing/pdf-text';
import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import { addClient, addMember, addStaff, type TestMember } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { workerScopes } from '../../../../infra/start/register-worker.ts';
import { mailForward } from '../forward/jobs.ts';
import { writeIncidentSheet } from '../incident/jobs.ts';
import type { JobContext } from '../job-context.ts';
import { openStore } from '../store/open.ts';
import { pdf } from '../testing/hostile-files.ts';
import { openSharingDesk, type SharingDesk } from '../testing/sharing-desk.ts';
import { visitAnswer } from '../testing/visit.ts';

let house: House;
let database: Database;
let desk: SharingDesk;
let member: TestMember;
let medical: string;
let assistant: string;
let hr: string;
let personnel: string;
const [visitId, employeeId] = [newId(), newId()];

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-27T09:00:00Z');
  database = openDatabase({ url: house.database.urls.documents, subgraph: 'documents' });
  desk = openSharingDesk(house);
  member = await addMember(house, 'Menuiserie');
  await withConnection(
    house.database.adminUrl,
    (sql) =>
      sql`insert into documents.visit values (${visitId}, ${member.accountId}, ${employeeId}, 1)`,
  );
  medical = await addClient(house, 'visits:manage', 'visits:read');
  assistant = (await addStaff(house, 'assistante', 'staff-assistant')).token;
  ({ token: hr, id: personnel } = await member.userWith('hr'));
});

afterAll(async () => {
  await database.close();
  await house.stop();
});

/** Roles of a member, and whether each holds the right to certificates. */
const memberRoles: readonly (readonly [string, boolean])[] = [
  ['administrator', true],
  ['hr', true],
  ['summons', true],
  ['accountant', false],
  ['reader', false],
  ['declaration', false],
  ['billing', false],
  ['prevention', false],
];

const paper = (kind = 'CERTIFICATE') => ({ visitId, kind, effectiveOn: '2026-11-26' });

/** The papers that stand for the employee. */
function papers(): Promise<{ id: string; kind: string }[]> {
  return withConnection(house.database.adminUrl, async (sql) => [
    ...(await sql<{ id: string; kind: string }[]>`
      select id, kind from documents.document
      where employee_id = ${employeeId} and withdrawn_at is null order by created_at, id`),
  ]);
}

/** Mails the links that wait; the gateway answers with somebody born on 1 March 1990. */
async function mailLinks(): Promise<Message[]> {
  const mails: Message[] = [];
  const context: JobContext = {
    database,
    mailer: { send: async (message) => void mails.push(message), close: () => undefined },
    query: async <T>() => visitAnswer() as T,
    store: openStore({ dataDir: house.dataDir, fileKeys: [randomBytes(32)] }),
    texts: null,
    portalUrl: 'https://portail.example',
  };
  const waiting = await withConnection(
    house.database.adminUrl,
    (sql) => sql<{ id: string }[]>`select id from documents.forward where sent_at is null`,
  );
  for (const { id } of waiting) await mailForward(context, { forwardId: id });
  return mails;
}

/** Passes the first paper of the employee on; the secret of the link that was mailed. */
async function forwarded(email = 'lucja@example.org'): Promise<string> {
  const [paper] = await papers();
  const said = await desk.say(hr, 'forwardDocument', { id: paper!.id, email });
  expect(said.codes).toEqual([]);
  const [mail] = await mailLinks();
  expect(mail).toMatchObject({ to: email, subject: 'Un document vous attend' });
  return /\/document\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
}

/** What a link asks for, as anybody sees it. */
async function asked(token: string): Promise<{ expiresAt: string; triesLeft: number } | null> {
  const { data } = await house.ask<{
    forwardedDocument: { expiresAt: string; triesLeft: number } | null;
  }>(null, 'query ($token: String!) { forwardedDocument(token: $token) { expiresAt triesLeft } }', {
    token,
  });
  return data?.forwardedDocument ?? null;
}

const about = {
  ...{ memberNumber: '0010001', lastName: 'Öztürk', firstName: 'Łucja', birthDate: '1990-03-01' },
};

/** Papers that wait, as somebody sees them. */
async function waiting(token: string): Promise<{ id: string }[] | null> {
  const { data } = await house.ask<{ unmatchedPapers: { id: string }[] | null }>(
    token,
    '{ unmatchedPapers { id kindLabel memberNumber lastName firstName birthDate } }',
  );
  return data?.unmatchedPapers ?? null;
}

interface Handed {
  withdrawnAt: string | null;
  withdrawalReason: string | null;
  openings: { link: string | null; user: { id: string } | null }[];
}

/** A document as whoever may take it back sees it. */
async function handed(token: string, id: string): Promise<Handed | null> {
  const { data } = await house.ask<{ handedDocument: Handed | null }>(
    token,
    `query ($id: ID!) { handedDocument(id: $id) {
      withdrawnAt withdrawalReason openings { link user { id } } } }`,
    { id },
  );
  return data?.handedDocument ?? null;
}

interface ShownNotice {
  reachedOn: string | null;
  appealUntil: string | null;
  answerAwaited: boolean;
  arrivals: { means: string; arrivedOn: string; notedBy: { id: string } | null }[];
  answers: { verdict: string; reasons: string | null; answeredBy: { id: string } | null }[];
}

const noticeFields = `notice { reachedOn appealUntil answerAwaited
  arrivals { means arrivedOn notedBy { id } } answers { verdict reasons answeredBy { id } } }`;

/** What a notice asks of the employer, as one of its readers sees it; null for anybody else. */
async function noticeFor(token: string, id: string): Promise<ShownNotice | null> {
  const { data } = await house.ask<{ document: { notice: ShownNotice | null } | null }>(
    token,
    `query ($id: ID!) { document(id: $id) { ${noticeFields} } }`,
    { id },
  );
  return data?.document?.notice ?? null;
}

/** The same for whoever has handed it over. */
async function handedNotice(token: string, id: string): Promise<ShownNotice | null> {
  const { data } = await house.ask<{ handedDocument: { notice: ShownNotice | null } | null }>(
    token,
    `query ($id: ID!) { handedDocument(id: $id) { ${noticeFields} } }`,
    { id },
  );
  return data?.handedDocument?.notice ?? null;
}

/** Notices that wait for the employer, as somebody of the account sees them; those of its company are the same. */
async function openNotices(token: string): Promise<string[] | null> {
  const told = 'openNotices { id }';
  type Told = { openNotices: { id: string }[] | null } | null;
  const { data } = await house.ask<{ memberAccount: (Told & { company: Told }) | null }>(
    token,
    `query ($number: MemberNumber!) {
      memberAccount(memberNumber: $number) { ${told} company { ${told} } } }`,
    { number: member.memberNumber },
  );
  const notices = data?.memberAccount?.openNotices;
  expect(data?.memberAccount?.company?.openNotices).toEqual(notices);
  return notices?.map(({ id }) => id) ?? null;
}

/** A document by its identifier, as somebody sees it; null for whom it does not exist. */
async function shownTo(token: string, id: string): Promise<object | null> {
  const { data } = await house.ask<{ document: object | null }>(
    token,
    'query ($id: ID!) { document(id: $id) { id title kind } }',
    { id },
  );
  return data?.document ?? null;
}

async function measuresId(): Promise<string> {
  return (await papers()).find(({ kind }) => kind === 'MEASURES')!.id;
}

/** The certificate that the service has taken back. */
async function withdrawn(): Promise<{ id: string }> {
  const [row] = await withConnection(
    house.database.adminUrl,
    (sql) => sql<{ id: string }[]>`
      select id from documents.document
      where withdrawal_reason is not null and employee_id = ${employeeId}`,
  );
  return row!;
}

interface Sheet {
  id: string;
  kind: string;
  title: string;
}

/** The sheet of the certificate that was taken back, as the worker writes it from what the gateway tells it. */
async function writeDownTheWithdrawn(): Promise<{ id: string; sheet: Sheet; text: string }> {
  const { id } = await withdrawn();
  const worker = await addClient(house, ...workerScopes);
  const store = openStore({ dataDir: house.dataDir, fileKeys: [randomBytes(32)] });
  let text = '';
  const context: Parameters<typeof writeIncidentSheet>[0] = {
    database,
    query: async <T>(question: string, variables: object) => {
      const { data, errors } = await house.ask<T>(worker, question, variables);
      expect(errors).toBeUndefined();
      // A house of tests has no service of its own.
      return { ...data!, service: visitAnswer().service };
    },
    store: {
      ...{ open: (key) => store.open(key), remove: (key) => store.remove(key) },
      ...{ relock: (key) => store.relock(key), keyName: store.keyName },
      put: async (content) => {
        const pdf = await buffer(Readable.from(content));
        text = textOfPdf(pdf).replaceAll('\u00a0', ' ').replaceAll(/ ?\n/g, ' ');
        return store.put([pdf]);
      },
    },
  };
  await writeIncidentSheet(context, { documentId: id });
  // Tried again, it leaves the sheet as it is.
  await writeIncidentSheet(context, { documentId: id });
  const { data } = await house.ask<{ handedDocument: { incidentSheet: Sheet | null } | null }>(
    assistant,
    'query ($id: ID!) { handedDocument(id: $id) { incidentSheet { id kind title } } }',
    { id },
  );
  return { id, sheet: data!.handedDocument!.incidentSheet!, text };
}

const answered = (token: string, birthDate?: string) =>
  desk.say(null, 'openForwarded', { token, birthDate });

describe('papers of a visit', () => {
  it('come from the medical side under a name: sent again they take the place of the one before', async () => {
    const input = { ...paper(), externalId: 'MED-4711' };
    expect(await desk.deliver(medical, input, pdf())).toBe('RECEIVED');
    const [first] = await papers();
    expect(await desk.deliver(medical, input, pdf('% version 2'))).toBe('RECEIVED');
    const [second, ...others] = await papers();
    expect(others).toEqual([]);
    expect(second?.id).not.toBe(first?.id);
    expect(await desk.fetch(hr, first!.id)).toEqual(['NOT_FOUND']);
    expect(await desk.fetch(hr, second!.id)).toBeInstanceOf(Response);
  });

  it('are handed over by the service, and by nobody of a member', async () => {
    expect(await desk.deliver(assistant, paper('APTITUDE'), pdf())).toBe('RECEIVED');
    const administrator = (await member.userWith('administrator')).token;
    expect(await desk.deliver(administrator, paper(), pdf())).toBe('MISSING_RIGHT');
    expect(await desk.deliver(medical, { ...paper(), visitId: newId() }, pdf())).toBe('NOT_FOUND');
    expect(await desk.deliver(medical, { ...paper('COMPANY_SHEET') }, pdf())).toBe('MISSING_RIGHT');
    const late = { ...paper(), effectiveOn: '2026-12-01' };
    expect(await desk.deliver(medical, late, pdf())).toBe('FUTURE_DATE');
  });

  it.each(memberRoles)('are open to %s: %s', async (role, open) => {
    const [certificate] = await papers();
    const { token } = await member.userWith(role);
    const got = await desk.fetch(token, certificate!.id);
    if (open) expect(got).toBeInstanceOf(Response);
    else expect(got).toEqual(['NOT_FOUND']);
  });

  it('are closed to whoever hands them over, and to strangers', async () => {
    const [certificate] = await papers();
    const stranger = await (await addMember(house, 'Fournil')).userWith('administrator');
    for (const token of [assistant, medical, stranger.token])
      expect(await desk.fetch(token, certificate!.id)).toEqual(['NOT_FOUND']);
  });

  it('go on to the employee, who opens them with their birth date, and the employer reads when', async () => {
    const token = await forwarded();
    expect(await asked(token)).toEqual({
      expiresAt: expect.stringContaining('2026-12-11') as string,
      triesLeft: 5,
    });
    expect((await answered(token)).codes).toEqual(['REQUIRED']);
    expect((await answered(token, '1990-03-02')).codes).toEqual(['WRONG_BIRTH_DATE']);
    expect((await asked(token))?.triesLeft).toBe(4);
    const { address } = await answered(token, '1990-03-01');
    const file = await fetch(`${new URL(house.url).origin}${address!.path}`);
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const [paper] = await papers();
    const { data } = await house.ask<{ document: { forwards: object[] } }>(
      hr,
      'query ($id: ID!) { document(id: $id) { forwards { recipient sentAt openedAt isOpen triesLeft } } }',
      { id: paper!.id },
    );
    const at = expect.stringContaining('2026-11-27T09:') as string;
    expect(data?.document.forwards).toEqual([
      { recipient: 'lucja@example.org', sentAt: at, openedAt: at, isOpen: true, triesLeft: 4 },
    ]);
  });

  it('leave no birth date that could be searched out of what is kept of a link', async () => {
    const kept = await withConnection(
      house.database.adminUrl,
      (sql) => sql<{ proof: string }[]>`select birth_proof as proof from documents.forward`,
    );
    const digest = createHash('sha256').update('1990-03-01').digest('base64url');
    expect(kept.length).toBeGreaterThan(0);
    for (const { proof } of kept) expect([digest, '1990-03-01']).not.toContain(proof);
  });

  it('close their link after five wrong birth dates, also when they come at once', async () => {
    const token = await forwarded();
    const days = Array.from({ length: 20 }, (_, day) => `1980-01-${String(day + 10)}`);
    const said = await Promise.all(days.map((day) => answered(token, day)));
    const codes = said.flatMap((each) => each.codes);
    expect(codes.filter((code) => code === 'WRONG_BIRTH_DATE')).toHaveLength(4);
    expect(codes.filter((code) => code === 'LINK_OVER')).toHaveLength(16);
    expect((await answered(token, '1990-03-01')).codes).toEqual(['LINK_OVER']);
    expect(await asked(token)).toBeNull();
  });

  it('are not passed on by whoever may not read them, nor to what is no address, nor without end', async () => {
    const [, paper] = await papers();
    const input = { id: paper!.id, email: 'lucja@example.org' };
    const accountant = (await member.userWith('accountant')).token;
    for (const token of [accountant, assistant, medical])
      expect((await desk.say(token, 'forwardDocument', input)).codes).toEqual(['NOT_FOUND']);
    const odd = { ...input, email: 'Łucja' };
    expect((await desk.say(hr, 'forwardDocument', odd)).codes).toEqual(['INVALID_EMAIL']);
    for (let more = 0; more < 5; more++) await desk.say(hr, 'forwardDocument', input);
    expect((await desk.say(hr, 'forwardDocument', input)).codes).toEqual(['TOO_MANY']);
    await mailLinks();
  });

  it('leave together as one archive, each in the folder of its employee, for whoever may read them', async () => {
    const all = await papers();
    const documents = all.map(({ id }) => ({ id, folder: 'Öztürk Łucja/..' }));
    const { address } = await desk.say(hr, 'archiveDocuments', { documents });
    const file = await fetch(`${new URL(house.url).origin}${address!.path}`);
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(bytes.includes(Buffer.from('Öztürk Łucja/essai.pdf'))).toBe(true);
    expect((await fetch(`${new URL(house.url).origin}${address!.path}`)).status).toBe(404);
    const accountant = (await member.userWith('accountant')).token;
    const denied = await desk.say(accountant, 'archiveDocuments', { documents });
    expect(denied.codes).toEqual(['NOT_FOUND']);
    const none = await desk.say(hr, 'archiveDocuments', { documents: [] });
    expect(none.codes).toEqual(['REQUIRED']);
  });

  it('tell appointments what the visit ended with', async () => {
    const told = await withConnection(
      house.database.adminUrl,
      (sql) => sql<{ document: string }[]>`select payload ->> 'document' as document
        from documents.outbox where type = 'papers.changed' order by position`,
    );
    expect(told.map(({ document }) => document)).toEqual(['ATTESTATION', 'ATTESTATION', 'FITNESS']);
  });

  it('wait where only the person is known, seen by nobody of a member, until the service names the visit', async () => {
    const input = { kind: 'MEASURES', effectiveOn: '2026-11-20', externalId: 'MED-77', about };
    expect(await desk.deliver(medical, { ...input, about: undefined }, pdf())).toBe('REQUIRED');
    expect(await desk.deliver(medical, input, pdf())).toBe('RECEIVED');
    expect(await desk.deliver(medical, input, pdf('% version 2'))).toBe('RECEIVED');
    expect(await waiting(hr)).toBeNull();
    expect(await waiting(medical)).toEqual([]);
    const [paper, ...others] = (await waiting(assistant)) ?? [];
    expect(others).toEqual([]);
    expect(paper).toMatchObject({ ...about, kindLabel: 'Proposition de mesures individuelles' });
    const match = { id: paper?.id, visitId };
    expect((await desk.say(hr, 'matchPaper', match)).codes).toEqual(['NOT_FOUND']);
    // One person of the service says whose it is: a colleague takes it over knowingly, or waits.
    const { token: colleague } = await addStaff(house, 'collegue', 'staff-assistant');
    const { id } = match;
    const over = { id, over: true };
    expect((await desk.say(hr, 'takePaper', { id })).codes).toEqual(['NOT_FOUND']);
    expect((await desk.say(colleague, 'takePaper', { id })).codes).toEqual([]);
    for (const [step, input] of [
      ['takePaper', { id }],
      ['giveBackPaper', { id }],
      ['matchPaper', match],
      ['discardPaper', { id }],
    ] as const)
      expect((await desk.say(assistant, step, input)).codes).toEqual(['TAKEN_BY_OTHER']);
    expect((await desk.say(assistant, 'takePaper', over)).codes).toEqual([]);
    expect((await desk.say(colleague, 'matchPaper', match)).codes).toEqual(['TAKEN_BY_OTHER']);
    expect((await desk.say(assistant, 'giveBackPaper', { id })).codes).toEqual([]);
    const nowhere = { ...match, visitId: newId() };
    expect((await desk.say(assistant, 'matchPaper', nowhere)).codes).toEqual(['NOT_FOUND']);
    expect((await desk.say(assistant, 'matchPaper', match)).codes).toEqual([]);
    expect(await waiting(assistant)).toEqual([]);
    expect((await papers()).map(({ kind }) => kind)).toContain('MEASURES');
    // Known by its name from here on: a repeat needs nobody any more.
    expect(await desk.deliver(medical, input, pdf('% version 3'))).toBe('RECEIVED');
    expect(await waiting(assistant)).toEqual([]);
    expect((await papers()).filter(({ kind }) => kind === 'MEASURES')).toHaveLength(1);
  });

  it('of measures wait for the employer until somebody of theirs has fetched them: this makes the day certain', async () => {
    const id = await measuresId();
    const none = { reachedOn: null, appealUntil: null, answerAwaited: true, arrivals: [] };
    expect(await noticeFor(hr, id)).toMatchObject(none);
    expect(await openNotices(hr)).toContain(id);
    // An address that nobody has used proves nothing.
    await desk.say(hr, 'openDocument', { id });
    expect(await noticeFor(hr, id)).toMatchObject(none);
    expect(await desk.fetch(hr, id)).toMatchObject({ status: 200 });
    await desk.fetch((await member.userWith('administrator')).token, id);
    expect(await noticeFor(hr, id)).toMatchObject({
      ...{ reachedOn: '2026-11-27', appealUntil: '2026-12-14', answers: [] },
      arrivals: [{ means: 'PORTAL', arrivedOn: '2026-11-27', notedBy: { id: personnel } }],
    });
    expect(await handedNotice(assistant, id)).toMatchObject({ reachedOn: '2026-11-27' });
  });

  it('of measures reach the employer by a letter, too, as the service notes it and nobody else', async () => {
    const letter = { id: await measuresId(), means: 'REGISTERED_LETTER', arrivedOn: '2026-11-25' };
    const note = async (token: string, input: object) =>
      (await desk.say(token, 'noteNoticeArrival', input)).codes;
    expect(await note(assistant, letter)).toEqual([]);
    expect(await note(assistant, { ...letter, arrivedOn: '2026-11-26' })).toEqual([]);
    expect(await noticeFor(hr, letter.id)).toMatchObject({
      ...{ reachedOn: '2026-11-26', appealUntil: '2026-12-11' },
      arrivals: [{ means: 'REGISTERED_LETTER', arrivedOn: '2026-11-26' }, { means: 'PORTAL' }],
    });
    expect(await note(hr, letter)).toEqual(['NOT_FOUND']);
    expect(await note(assistant, { ...letter, means: 'PORTAL' })).toEqual(['NOTHING']);
    expect(await note(assistant, { ...letter, arrivedOn: '2026-11-28' })).toEqual(['FUTURE_DATE']);
    const [certificate] = await papers();
    expect(await note(assistant, { ...letter, id: certificate!.id })).toEqual(['NOT_A_NOTICE']);
  });

  it('of measures are answered in writing by the employer, and the service reads it', async () => {
    const id = await measuresId();
    const answer = async (token: string, input: object) =>
      (await desk.say(token, 'answerNotice', { id, ...input })).codes;
    const refusal = {
      verdict: 'REFUSED',
      reasons: 'Aucun poste assis.\nNous en avons cherché un.',
    };
    expect(await answer(hr, { ...refusal, reasons: ' ' })).toEqual(['REQUIRED']);
    expect(await answer(hr, refusal)).toEqual([]);
    expect(await answer(hr, { verdict: 'FOLLOWED' })).toEqual([]);
    const [certificate] = await papers();
    expect(await answer(hr, { ...refusal, id: certificate!.id })).toEqual(['NOT_A_NOTICE']);
    const answers = [{ verdict: 'FOLLOWED', reasons: null }, { ...refusal }];
    expect(await noticeFor(hr, id)).toMatchObject({ answerAwaited: false, answers });
    expect(await handedNotice(assistant, id)).toMatchObject({ answers });
    const { data } = await house.ask<{ noticeAnswers: { document: { id: string } }[] | null }>(
      assistant,
      '{ noticeAnswers { verdict reasons document { id account { memberNumber } } } }',
    );
    expect(data?.noticeAnswers?.map(({ document }) => document.id)).toEqual([id, id]);
  });

  it.each(['accountant', 'reader', 'declaration', 'billing'])(
    'of measures say nothing to %s, and take no answer from them',
    async (role) => {
      const id = await measuresId();
      const { token } = await member.userWith(role);
      expect(await noticeFor(token, id)).toBeNull();
      expect(await handedNotice(token, id)).toBeNull();
      expect(await openNotices(token)).toBeNull();
      const input = { id, verdict: 'REFUSED', reasons: 'Non' };
      expect((await desk.say(token, 'answerNotice', input)).codes).toEqual(['FORBIDDEN']);
      const asked = await house.ask<{ noticeAnswers: unknown[] | null }>(
        token,
        '{ noticeAnswers { reasons } }',
      );
      expect(asked.data?.noticeAnswers ?? null).toBeNull();
    },
  );

  it.each(['ANCI', 'EXPOSURE_STATE'])(
    'that belong to the employee (%s) are seen by no role of the employer, nor by any address',
    async (kind) => {
      expect(await desk.deliver(medical, paper(kind), pdf(kind))).toBe('RECEIVED');
      const id = (await papers()).find((row) => row.kind === kind)!.id;
      for (const [code] of memberRoles) {
        const { token } = await member.userWith(code);
        expect(await desk.fetch(token, id), code).toEqual(['NOT_FOUND']);
        const archived = await desk.say(token, 'archiveDocuments', { documents: [{ id }] });
        expect(archived.codes, code).toEqual(['NOT_FOUND']);
        expect(await shownTo(token, id), code).toBeNull();
        const email = { id, email: 'patron@example.org' };
        expect((await desk.say(token, 'forwardDocument', email)).codes).toEqual(['NOT_FOUND']);
      }
      expect(await desk.fetch(assistant, id)).toEqual(['NOT_FOUND']);
    },
  );

  it('that belong to the employee go to them by the service, whose mail says so', async () => {
    const id = (await papers()).find(({ kind }) => kind === 'EXPOSURE_STATE')!.id;
    const said = await desk.say(assistant, 'forwardDocument', { id, email: 'lucja@example.org' });
    expect(said.codes).toEqual([]);
    const [mail] = await mailLinks();
    expect(mail?.text).toMatch(/votre employeur ne le reçoit pas d’ici/);
    const token = /\/document\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    const { address } = await answered(token, '1990-03-01');
    expect((await fetch(`${new URL(house.url).origin}${address!.path}`)).status).toBe(200);
  });

  it('of an ANCI reach the employer as a duplicate, once the service gives one, behind the right to certificates', async () => {
    const all = await papers();
    const [anci, state] = ['ANCI', 'EXPOSURE_STATE'].map(
      (kind) => all.find((row) => row.kind === kind)!.id,
    );
    const give = async (token: string, id: string | undefined) =>
      (await desk.say(token, 'giveDuplicate', { id })).codes;
    expect(await give(hr, anci)).toEqual(['NOT_FOUND']);
    expect(await give(assistant, state)).toEqual(['NO_DUPLICATE']);
    expect(await give(assistant, anci)).toEqual([]);
    for (const [code, open] of memberRoles) {
      const got = await desk.fetch((await member.userWith(code)).token, anci!);
      if (open) expect(got, code).toMatchObject({ status: 200 });
      else expect(got, code).toEqual(['NOT_FOUND']);
    }
  });

  it('before a return go to the employer only where the employee does not object', async () => {
    const input = paper('PRE_REPRISE');
    expect(await desk.deliver(medical, input, pdf())).toBe('REQUIRED');
    expect(await desk.deliver(medical, { ...input, unopposed: true }, pdf())).toBe('RECEIVED');
    const id = (await papers()).find(({ kind }) => kind === 'PRE_REPRISE')!.id;
    expect(await desk.fetch(hr, id)).toMatchObject({ status: 200 });
    const accountant = (await member.userWith('accountant')).token;
    expect(await desk.fetch(accountant, id)).toEqual(['NOT_FOUND']);
  });

  it('are destroyed where they belong to nobody here', async () => {
    const input = { kind: 'CERTIFICATE', effectiveOn: '2026-11-20', about };
    expect(await desk.deliver(medical, input, pdf())).toBe('RECEIVED');
    const [paper] = (await waiting(assistant)) ?? [];
    expect((await desk.say(assistant, 'discardPaper', { id: paper?.id })).codes).toEqual([]);
    expect(await waiting(assistant)).toEqual([]);
    const jobs = await withConnection(
      house.database.adminUrl,
      (sql) => sql<{ key: string }[]>`select payload ->> 'storageKey' as key
        from documents_jobs._private_jobs where payload ->> 'storageKey' is not null`,
    );
    // The one that was replaced while it waited, and this one.
    expect(jobs).toHaveLength(2);
  });

  it('are withdrawn by the service although it may not read them', async () => {
    const [certificate] = await papers();
    const input = { id: certificate!.id, reason: 'Mauvais salarié' };
    expect((await desk.say(hr, 'withdrawDocument', input)).codes).toEqual(['MISSING_RIGHT']);
    const { address } = await desk.say(hr, 'openDocument', { id: certificate!.id });
    const token = await forwarded();
    expect(await asked(token)).not.toBeNull();
    expect((await desk.say(assistant, 'withdrawDocument', input)).codes).toEqual([]);
    expect((await fetch(`${new URL(house.url).origin}${address!.path}`)).status).toBe(404);
    expect(await desk.fetch(hr, certificate!.id)).toEqual(['NOT_FOUND']);
    expect(await asked(token)).toBeNull();
    expect((await answered(token, '1990-03-01')).codes).toEqual(['LINK_OVER']);
    // Who opened it before, through the portal or by a link, stays known to the service; to nobody else.
    expect(await handed(hr, certificate!.id)).toBeNull();
    const shown = await handed(assistant, certificate!.id);
    expect(shown).toMatchObject({ withdrawalReason: 'Mauvais salarié' });
    expect(shown?.withdrawnAt).not.toBeNull();
    expect(shown?.openings.map(({ link }) => link)).toContain('lucja@example.org');
    expect(shown?.openings.map(({ user }) => user?.id)).toContain(personnel);
  });

  it('are written down as an incident once they are withdrawn: for the service, and nobody of a member', async () => {
    const { id, sheet, text } = await writeDownTheWithdrawn();
    expect(text).toMatch(/Motif : Mauvais salarié/);
    expect(text).toMatch(/par le lien envoyé à lucja@example\.org/);
    expect(text).toMatch(/sur le portail/);
    expect(text).toMatch(/lucja@example\.org : demandé le .*coupé par le retrait/);
    expect(text).toMatch(/au plus tard le lundi 30 novembre 2026/);
    expect(sheet).toMatchObject({
      kind: 'INCIDENT_SHEET',
      title: 'Fiche d’incident - Attestation de suivi',
    });
    const administrator = (await member.userWith('administrator')).token;
    for (const token of [hr, administrator]) {
      expect(await handed(token, id)).toBeNull();
      expect(await desk.fetch(token, sheet.id)).toEqual(['NOT_FOUND']);
      const { data } = await house.ask<{ document: object | null }>(
        token,
        'query ($id: ID!) { document(id: $id) { id title } }',
        { id: sheet.id },
      );
      expect(data?.document ?? null).toBeNull();
    }
  });

  it('once withdrawn, are served to whom they were meant for, without sending the file again', async () => {
    const other = await addMember(house, 'Fournil');
    const right = { visitId: newId(), employeeId: newId() };
    await withConnection(
      house.database.adminUrl,
      (sql) =>
        sql`insert into documents.visit values (${right.visitId}, ${other.accountId}, ${right.employeeId}, 1)`,
    );
    const { id } = await withdrawn();
    const serve = async (token: string, input: object) =>
      (await desk.say(token, 'serveAnew', { id, ...input })).codes;
    expect(await serve(hr, { visitId: right.visitId })).toEqual(['NOT_FOUND']);
    expect(await serve(assistant, {})).toEqual(['REQUIRED']);
    expect(await serve(assistant, { visitId: newId() })).toEqual(['NOT_FOUND']);
    expect(await serve(assistant, { visitId })).toEqual(['SAME_RECIPIENT']);
    const standing = await measuresId();
    expect(await serve(assistant, { id: standing, visitId: right.visitId })).toEqual([
      'STILL_STANDS',
    ]);
    expect(await serve(assistant, { visitId: right.visitId })).toEqual([]);
    expect(await serve(assistant, { visitId: right.visitId })).toEqual(['SAME_RECIPIENT']);
    const [served] = await withConnection(
      house.database.adminUrl,
      (sql) => sql<{ id: string }[]>`
        select id from documents.document where visit_id = ${right.visitId} and withdrawn_at is null`,
    );
    const owner = (await other.userWith('hr')).token;
    expect(await desk.fetch(owner, served!.id)).toMatchObject({ status: 200 });
    expect(await desk.fetch(hr, served!.id)).toEqual(['NOT_FOUND']);
  });
});
