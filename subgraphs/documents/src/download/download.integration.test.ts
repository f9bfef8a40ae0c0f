import type { CallerActor } from '@vigie/chassis/actor';
import type { Clock } from '@vigie/chassis/clock';
import { openDatabase, type Database } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import type { Subgraph } from '@vigie/chassis/subgraph';
import { graphql } from 'graphql';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import { freshDatabase, type TestDatabase } from '../../../../infra/tests/database.ts';
import { document } from '../document/table.ts';
import { openStore } from '../store/open.ts';
import { openDocuments } from '../subgraph.ts';

const accountId = randomUUID();
const visitId = randomUUID();
const fileKeys = [randomBytes(32)];
const bytes = Buffer.from('%PDF-1.7 the summons of Zoé');

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
  await database.as({ kind: 'seed' }, (tx) =>
    tx.insert(document).values({
      id: documentId,
      accountId,
      kind: 'SUMMONS',
      title: 'Convocation du 30 novembre 2026',
      fileName: 'Convocation Zoé.pdf',
      byteSize: file.byteSize,
      sha256: file.sha256,
      storageKey: file.key,
      visitId,
      appointment: 'Monday',
      createdAt: new Date(),
    }),
  );
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

function ask(caller: CallerActor, source: string, variables: Record<string, unknown>) {
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
  const [route] = subgraph.routes;
  if (!route) throw new Error('no route');
  return route.handle(new Request(new URL(path, 'http://api.example')), randomUUID());
}

function entitiesFor(caller: CallerActor) {
  const source = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Visit { summons { id title fileName byteSize kind } }
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

test('a withdrawn document is gone for everybody, through an address already given too', async () => {
  const { address } = await open(reader);
  await database.as({ kind: 'job', task: 'test' }, (tx) =>
    tx.update(document).set({ withdrawnAt: new Date() }),
  );
  expect((await fetchPath(address?.path ?? '')).status).toBe(404);
  expect((await open(reader)).refusals).toEqual([{ code: 'NOT_FOUND' }]);
  expect((await entitiesFor(reader)).data).toEqual({ _entities: [{ summons: null }, null] });
});
