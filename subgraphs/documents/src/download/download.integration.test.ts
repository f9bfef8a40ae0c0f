import type { CallerActor, SignInActor } from '@vigie/chassis/actor';
import type { Clock } from '@vigie/chassis/clock';
import { openDatabase, type Database } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { hashSecret } from '@vigie/chassis/secret';
import type { Subgraph } from '@vigie/chassis/subgraph';
import { graphql } from 'graphql';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import { freshDatabase, type TestDatabase } from '../../../../infra/tests/database.ts';
import { summonsFacts } from '../delivery/table.ts';
import { document } from '../document/table.ts';
import { openStore } from '../store/open.ts';
import { openDocuments } from '../subgraph.ts';

const accountId = randomUUID();
const visitId = randomUUID();
const fileKeys = [randomBytes(32)];
const bytes = Buffer.from('%PDF-1.7 the summons of Zoé');

const facts = {
  firstName: 'Zoé',
  startsAt: '2126-11-30T08:15:00.000Z',
  endsAt: '2126-11-30T09:00:00.000Z',
  zone: 'Europe/Paris',
  place: {
    ...{ name: 'Centre de Beaulieu', street: '4 rue de l’Île', postCode: '44200', city: 'Nantes' },
    ...{ phone: '02 61 91 00 10', accessNotes: null },
  },
  professional: 'Médecin du travail',
  service: { name: 'Deux Rives', phone: '02 61 91 00 00', email: 'contact@deux-rives.example' },
};

let server: TestDatabase;
let database: Database;
let folder: string;
let subgraph: Subgraph;
let documentId: string;
let reader: CallerActor;
let stranger: CallerActor;
let now = new Date();

const clock: Clock = {
  now: () => now,
  today: () => '2026-11-21',
  close: () => Promise.resolve(),
};

beforeAll(async () => {
  server = await freshDatabase();
  database = openDatabase({ url: server.urls.documents, subgraph: 'documents' });
  folder = await mkdtemp(join(tmpdir(), 'vigie-download-'));
  const file = await openStore({ dataDir: folder, fileKeys }).put([bytes]);
  documentId = newId();
  await database.as({ kind: 'seed' }, async (tx) => {
    await tx.insert(document).values({
      id: documentId,
      accountId,
      kind: 'SUMMONS',
      title: 'Convocation du 30 novembre 2026',
      fileName: 'Convocation Zoé.pdf',
      byteSize: file.byteSize,
      sha256: file.sha256,
      storageKey: file.key,
      visitId,
      appointment: '2126-11-30T08:15:00.000Z Monday',
      createdAt: new Date(),
    });
    await tx.insert(summonsFacts).values({ documentId, facts });
  });
  reader = await callerFor(accountId);
  stranger = await callerFor(randomUUID());
  subgraph = openDocuments({
    ...{ databaseUrl: server.urls.documents, clock },
    ...{ dataDir: folder, fileKeys },
  });
});

afterAll(async () => {
  await subgraph.close();
  await database.close();
  await server.drop();
  await rm(folder, { recursive: true });
});

async function callerFor(account: string): Promise<CallerActor> {
  const subjectId = randomUUID();
  await withConnection(
    server.adminUrl,
    (admin) => admin`insert into access.grants (subject_id, account_id, role)
      values (${subjectId}, ${account}, 'summons')`,
  );
  return { kind: 'user', subjectId, sessionId: randomUUID(), requestId: randomUUID() };
}

function ask(
  caller: CallerActor | SignInActor,
  source: string,
  variables: Record<string, unknown>,
) {
  return graphql({
    schema: subgraph.schema,
    source,
    variableValues: variables,
    contextValue: subgraph.contextFor(caller),
  });
}

interface Opened {
  address: { path: string; expiresAt: string } | null;
  refusals: { code: string }[];
}

async function open(caller: CallerActor, id = documentId): Promise<Opened> {
  const { data, errors } = await ask(
    caller,
    `mutation ($id: ID!) {
      openDocument(input: { id: $id }) { address { path expiresAt } refusals { code } }
    }`,
    { id },
  );
  expect(errors).toBeUndefined();
  return (data as unknown as { openDocument: Opened }).openDocument;
}

function fetchPath(path: string): Promise<Response> {
  const route = subgraph.routes.find((each) => path.startsWith(each.path));
  if (!route) throw new Error('no route');
  return route.handle(new Request(new URL(path, 'http://api.example')), randomUUID());
}

function entitiesFor(caller: CallerActor) {
  const source = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Visit { summons { id title fileName byteSize kind appointmentAt } }
      ... on Document { fileName }
    }
  }`;
  const representations = [
    { __typename: 'Visit', id: visitId },
    { __typename: 'Document', id: documentId },
  ];
  return ask(caller, source, { representations });
}

test('the summons of a visit is found by readers of the account only', async () => {
  const { data } = await entitiesFor(reader);
  const summons = {
    id: documentId,
    title: 'Convocation du 30 novembre 2026',
    fileName: 'Convocation Zoé.pdf',
    byteSize: bytes.length,
    kind: 'SUMMONS',
    appointmentAt: facts.startsAt,
  };
  expect(data).toEqual({ _entities: [{ summons }, { fileName: 'Convocation Zoé.pdf' }] });
  const foreign = await entitiesFor(stranger);
  expect(foreign.data).toEqual({ _entities: [{ summons: null }, null] });
});

test('a reader fetches the file once', async () => {
  const { address } = await open(reader);
  expect(address?.path).toMatch(/^\/files\/[\w-]{43}$/);
  const response = await fetchPath(address?.path ?? '');
  expect(response.status).toBe(200);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(bytes.length),
    'content-disposition': `attachment; filename="Convocation Zoe.pdf"; filename*=UTF-8''Convocation%20Zo%C3%A9.pdf`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'no-store',
  });
  expect((await fetchPath(address?.path ?? '')).status).toBe(404);
});

test('of ten simultaneous requests to one address a single one gets the file', async () => {
  const { address } = await open(reader);
  const responses = await Promise.all(
    Array.from({ length: 10 }, () => fetchPath(address?.path ?? '')),
  );
  await Promise.all(responses.map((response) => response.body?.cancel()));
  expect(responses.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('an address is over after a minute', async () => {
  now = new Date(Date.now() - 61_000);
  const { address } = await open(reader);
  now = new Date();
  const response = await fetchPath(address?.path ?? '');
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ error: 'not_found' });
});

test('what is foreign, unknown or no identifier at all is not found', async () => {
  const refused = { address: null, refusals: [{ code: 'NOT_FOUND' }] };
  expect(await open(stranger)).toEqual(refused);
  expect(await open(reader, randomUUID())).toEqual(refused);
  expect(await open(reader, "'; drop table")).toEqual(refused);
  expect((await fetchPath('/files/')).status).toBe(404);
  expect((await fetchPath(`/files/${'a'.repeat(43)}`)).status).toBe(404);
});

test('the journal tells who opened and who fetched', async () => {
  const { address } = await open(reader);
  await fetchPath(address?.path ?? '').then((response) => response.body?.cancel());
  const [counted] = await withConnection(
    server.adminUrl,
    (admin) => admin`
      select (select count(*)::int from documents.audit where action = 'document.opened'
          and actor_id = ${reader.subjectId} and target_id = ${documentId}) as opened,
        (select count(*)::int from documents.download where subject_id = ${reader.subjectId}
          and account_id = ${accountId}) as fetched,
        (select count(*)::int from documents.audit where actor_id = ${stranger.subjectId}) as refused`,
  );
  expect(counted).toEqual({ opened: 4, fetched: 3, refused: 0 });
});

test('the database itself gives a bearer no other document than the one just redeemed', async () => {
  const visible = await database.as({ kind: 'sign-in', requestId: 'r' }, (tx) =>
    tx.select().from(document),
  );
  expect(visible).toEqual([]);
});

/** Whoever comes with a private link. */
const bearer = (): SignInActor => ({ kind: 'sign-in', requestId: randomUUID() });

async function makeLink(caller: CallerActor): Promise<string> {
  const { data, errors } = await ask(
    caller,
    'mutation ($id: ID!) { makeSummonsLink(input: { documentId: $id }) { path refusals { code } } }',
    { id: documentId },
  );
  expect(errors).toBeUndefined();
  const made = (data as unknown as { makeSummonsLink: { path: string | null } }).makeSummonsLink;
  return made.path?.replace('/c/', '') ?? '';
}

const look = async (token: string) => {
  const { data } = await ask(
    bearer(),
    `query ($token: String!) { summonsByLink(token: $token) {
      holds firstName startsAt professional confirmedAt answerable place { city } } }`,
    { token },
  );
  return data?.['summonsByLink'] as Record<string, unknown> | null;
};

const answer = async (token: string, said: 'SEEN' | 'COMING') => {
  const { data } = await ask(
    bearer(),
    `mutation ($token: String!, $said: SummonsAnswer!) {
      answerSummons(input: { token: $token, answer: $said }) { refusals { code } } }`,
    { token, said },
  );
  return (data as unknown as { answerSummons: { refusals: unknown[] } }).answerSummons.refusals;
};

const stateOf = async (caller: CallerActor, token: string) => {
  const [row] = await withConnection(
    server.adminUrl,
    (admin) => admin<{ id: string }[]>`select id from documents.delivery
      where token_hash = ${hashSecret(token)}`,
  );
  const { data } = await ask(
    caller,
    `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Document { deliveries { id state } } } }`,
    { of: [{ __typename: 'Document', id: documentId }] },
  );
  const [found] = (data?.['_entities'] ?? []) as { deliveries: { id: string; state: string }[] }[];
  return found?.deliveries.find(({ id }) => id === row?.id)?.state;
};

test('a private link shows when and where, gives the file, and nothing without it', async () => {
  const token = await makeLink(reader);
  expect(await look(token)).toMatchObject({
    ...{ holds: true, firstName: 'Zoé', startsAt: '2126-11-30T08:15:00.000Z', answerable: true },
    place: { city: 'Nantes' },
  });
  const file = await fetchPath(`/summonses/${token}`);
  expect(Buffer.from(await file.arrayBuffer())).toEqual(bytes);
  expect(await look(`${token}x`)).toBeNull();
  expect((await fetchPath(`/summonses/${token}x`)).status).toBe(404);
  expect(await makeLink(stranger)).toBe('');
});

test('looking is no answer; seen and confirmed are told apart, and the yes goes to appointments once', async () => {
  const token = await makeLink(reader);
  await look(token);
  expect(await stateOf(reader, token)).toBe('SENT');
  expect(await answer(token, 'SEEN')).toEqual([]);
  expect(await stateOf(reader, token)).toBe('SEEN');
  expect(await answer(token, 'COMING')).toEqual([]);
  expect(await answer(token, 'COMING')).toEqual([]);
  expect(await stateOf(reader, token)).toBe('CONFIRMED');
  expect((await look(token))?.['answerable']).toBe(false);
  const told = await withConnection(
    server.urls.relay,
    (relay) => relay`select payload from documents.outbox where type = 'summons.confirmed'`,
  );
  expect([...told]).toEqual([{ payload: { visitId, accountId, startsAt: facts.startsAt } }]);
});

test('a link closes a day after the appointment, and nobody confirms one that has begun', async () => {
  const token = await makeLink(reader);
  now = new Date('2126-11-30T08:20:00Z');
  expect(await answer(token, 'COMING')).toEqual([{ code: 'NOT_FOUND' }]);
  now = new Date('2126-12-01T08:59:59Z');
  expect((await look(token))?.['holds']).toBe(true);
  now = new Date('2126-12-01T09:00:01Z');
  expect(await look(token)).toBeNull();
  now = new Date();
});

test('a private link that was closed by hand opens nothing; of another account nobody closes it', async () => {
  const token = await makeLink(reader);
  const [row] = await withConnection(
    server.adminUrl,
    (admin) => admin<{ id: string }[]>`select id from documents.delivery
      where token_hash = ${hashSecret(token)}`,
  );
  const revoke = async (caller: CallerActor): Promise<unknown> => {
    const { data } = await ask(
      caller,
      `mutation ($id: ID!, $key: ID!) { revokeSummonsLink(input: { idempotencyKey: $key, id: $id }) {
        delivery { state } refusals { code } } }`,
      { id: row!.id, key: randomUUID() },
    );
    return data?.['revokeSummonsLink'];
  };
  expect(await revoke(stranger)).toEqual({ delivery: null, refusals: [{ code: 'NOT_FOUND' }] });
  expect(await look(token)).not.toBeNull();
  const closed = { delivery: { state: 'REVOKED' }, refusals: [] };
  expect([await revoke(reader), await revoke(reader)]).toEqual([closed, closed]);
  expect(await look(token)).toBeNull();
  expect(await answer(token, 'COMING')).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect((await fetchPath(`/summonses/${token}`)).status).toBe(404);
});

test('an address that cannot be reached is refused before anything is kept', async () => {
  const send = async (channel: string, address: string) => {
    const { data } = await ask(
      reader,
      `mutation ($input: HandSummonsOverInput!) {
        handSummonsOver(input: $input) { delivery { state } refusals { code field } } }`,
      { input: { idempotencyKey: randomUUID(), documentId, channel, address } },
    );
    return data?.['handSummonsOver'];
  };
  const refused = (code: string, field: string) => ({
    delivery: null,
    refusals: [{ code, field }],
  });
  expect(await send('MAIL', 'zoe')).toEqual(refused('INVALID_EMAIL', 'address'));
  expect(await send('MAIL', ' ')).toEqual(refused('REQUIRED', 'address'));
  expect(await send('SMS', '06 12 34 56 78')).toEqual(refused('CHANNEL_CLOSED', 'channel'));
  expect(await send('MAIL', 'Zoe@Courriel.example')).toEqual({
    ...{ delivery: { state: 'WAITING' }, refusals: [] },
  });
});

test('of many summonses each has its own result; repeated, nothing leaves twice', async () => {
  const handOver = async (caller: CallerActor, summonses: object[], key: string = randomUUID()) => {
    const { data } = await ask(
      caller,
      `mutation ($input: HandSummonsesOverInput!) { handSummonsesOver(input: $input) {
        results { documentId refusals { code field } } refusals { code field } } }`,
      { input: { idempotencyKey: key, summonses } },
    );
    return data?.['handSummonsesOver'] as {
      results: { documentId: string; refusals: { code: string }[] }[];
      refusals: { code: string }[];
    };
  };
  const codes = async (caller: CallerActor, summonses: object[], key?: string) =>
    (await handOver(caller, summonses, key)).results.map(({ refusals }) => refusals[0]?.code);
  const waiting = async () => {
    const [row] = await withConnection(
      server.adminUrl,
      (admin) => admin<{ rows: number }[]>`select count(*)::int as rows from documents.delivery
        where document_id = ${documentId} and address = 'camille@courriel.example'`,
    );
    return row?.rows;
  };
  await withConnection(server.adminUrl, (admin) => admin`delete from documents.delivery`);
  const of = (id: string, address: string, channel = 'MAIL') => ({
    documentId: id,
    channel,
    address,
  });
  const [other, key] = [newId(), randomUUID()];
  const many = [of(other, 'zoe@courriel.example'), of(documentId, 'Camille@courriel.example')];
  expect(await codes(reader, many, key)).toEqual(['NOT_FOUND', undefined]);
  expect(await codes(reader, many, key)).toEqual(['NOT_FOUND', undefined]);
  expect(await waiting()).toBe(1);
  expect(await codes(reader, many)).toEqual(['NOT_FOUND', 'ALREADY_SENT']);
  expect(await waiting()).toBe(1);
  expect(await codes(reader, [of(documentId, ' ')])).toEqual(['REQUIRED']);
  expect(await codes(reader, [of(documentId, 'camille')])).toEqual(['INVALID_EMAIL']);
  expect(await codes(reader, [of(documentId, '0612345678', 'SMS')])).toEqual(['CHANNEL_CLOSED']);
  // Of another account: neither told nor sent.
  expect(await codes(stranger, many)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  const tooMany = Array.from({ length: 201 }, () => of(newId(), 'zoe@courriel.example'));
  expect((await handOver(reader, tooMany)).refusals).toMatchObject([{ code: 'TOO_MANY' }]);
  expect((await handOver(reader, [])).refusals).toMatchObject([{ code: 'REQUIRED' }]);
});

async function openAll(caller: CallerActor): Promise<Opened> {
  const { data, errors } = await ask(
    caller,
    `mutation ($id: ID!) {
      openSummonses(input: { accountId: $id }) { address { path expiresAt } refusals { code } }
    }`,
    { id: accountId },
  );
  expect(errors).toBeUndefined();
  return (data as unknown as { openSummonses: Opened }).openSummonses;
}

test('all summonses ahead are fetched in one archive, once, and only by readers of the account', async () => {
  await withConnection(server.adminUrl, async (admin) => {
    await admin`insert into identity.company (id, siren, name)
      values (${accountId}, '732829320', 'Conserverie')`;
    await admin`insert into identity.member_account
        (id, company_id, member_number, name, siret, post_code, city, searchable)
      values (${accountId}, ${accountId}, '0010001', 'Conserverie', '73282932000074', '35000', 'Rennes', '')`;
  });
  const { address } = await openAll(reader);
  const response = await fetchPath(address?.path ?? '');
  expect(response.headers.get('content-type')).toBe('application/zip');
  expect(response.headers.get('content-disposition')).toContain('Convocations.zip');
  const archive = Buffer.from(await response.arrayBuffer());
  expect(archive.subarray(0, 2).toString()).toBe('PK');
  expect(archive.includes(Buffer.from('Convocation Zoé.pdf'))).toBe(true);
  expect((await fetchPath(address?.path ?? '')).status).toBe(404);
  expect((await openAll(stranger)).refusals).toEqual([{ code: 'NOT_FOUND' }]);
});

test('a withdrawn document is gone for everybody, through an address already given too', async () => {
  const link = await makeLink(reader);
  const { address } = await open(reader);
  await database.as({ kind: 'job', task: 'test' }, (tx) =>
    tx.update(document).set({ withdrawnAt: new Date() }),
  );
  expect((await fetchPath(address?.path ?? '')).status).toBe(404);
  expect((await open(reader)).refusals).toEqual([{ code: 'NOT_FOUND' }]);
  expect((await entitiesFor(reader)).data).toEqual({ _entities: [{ summons: null }, null] });
  // A private link says so, and nothing else.
  expect(await look(link)).toMatchObject({ holds: false, startsAt: null, firstName: null });
});
