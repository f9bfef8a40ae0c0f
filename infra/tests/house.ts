import { followClock, type Clock } from '@vigie/chassis/clock';
import { openDatabase, type ActorTransaction, type Patience } from '@vigie/chassis/database';
import { listen } from '@vigie/chassis/http/listen';
import { newId } from '@vigie/chassis/ids';
import { openCallerDirectory } from '@vigie/gateway/caller';
import { openSubgraphs } from '@vigie/gateway/embedded';
import type { Quota } from '@vigie/gateway/limits/quota';
import { createHttpServer } from '@vigie/gateway/server';
import type { Subgraph } from '@vigie/chassis/subgraph';
import type { Rule } from '@vigie/gateway/shield/rules';
import { createVerifier } from '@vigie/gateway/token';
import type { AccountChanged } from '@vigie/chassis/events';
import type { GatewayQuery } from '@vigie/chassis/gateway-query';
import { writeClient } from '@vigie/identity/seed';
import { session } from '@vigie/identity/session/table';
import { createSigner } from '@vigie/identity/session/token';
import type { JWK } from 'jose';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, vi } from 'vitest';
import { receiveAccount } from '@vigie/workforce/account/commands';
import { withConnection } from '../database/connection.ts';
import { apiFor } from './lent-api.ts';
import { logInto } from './log-into.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import {
  embedSubgraphs,
  newKey,
  serveSubgraphs,
  type ServeOptions,
  type SubgraphMode,
  type TestFederation,
} from './subgraphs.ts';
import { workerScopes } from '../start/register-worker.ts';
import { namesIn } from './names-in.ts';
import { toldTooMuch } from './told-too-much.ts';
import { startWork, type Work } from './work.ts';

/** An answer of the API as a test reads it. */
export interface Answer<Data = Record<string, unknown>> {
  status: number;
  data?: Data | null;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

/** The whole API in this process, on a database of its own. */
export interface House {
  database: TestDatabase;
  url: string;
  dataDir: string;
  clock: Clock;
  /** Encrypts single columns. */
  dataKey: Buffer;
  /** Lock files. */
  fileKeys: readonly Buffer[];
  subgraphs: readonly Subgraph[];
  /** The subgraphs past the gateway. */
  federation: TestFederation;
  /** Signs the gateway's word to its subgraphs. */
  gatewayKey: JWK;
  /** Names of the subgraphs that were asked since the last look. */
  asked(): string[];
  /** Lines of the log so far. */
  logged(): string[];
  /** A bearer token for a subject, with a session of its own. */
  tokenFor(subjectId: string, kind?: 'user' | 'staff' | 'machine'): Promise<string>;
  /** Writes to identity as the seed actor. */
  seed<T>(work: (tx: ActorTransaction) => Promise<T>): Promise<T>;
  /** Tells workforce of an account as the relay would; with a worker, waits until the relay has. */
  copyAccount(accountId: string): Promise<void>;
  /** From now on events travel and jobs run, those that write papers where asked for; ends with the house. */
  startWork(options?: { papers: boolean }): Promise<Work>;
  /** Moves the one clock, for Node and SQL alike; it goes on ticking from there. */
  setTime(instant: string): Promise<void>;
  ask<Data>(token: string | null, query: string, variables?: object): Promise<Answer<Data>>;
  stop(): Promise<void>;
}

export interface HouseOptions {
  /** Replaces every permission rule. */
  override?: Rule;
  /** As the run of tests says, unless said otherwise. */
  subgraphs?: SubgraphMode;
  /** Over HTTP: what stands between the gateway and a subgraph. */
  through?: ServeOptions['through'];
  /** What callers may spend; nobody counts when absent. */
  quota?: Quota;
}

/** Two processors carry the whole run: a test that is about something else waits for its turn. */
const patience: Patience = { reading: 10_000, writing: 10_000 };

export async function openHouse({
  override,
  subgraphs: mode = inject('subgraphs') ?? 'embedded',
  through,
  quota,
}: HouseOptions = {}): Promise<House> {
  const database = await freshDatabase();
  const { urls } = database;
  const dataDir = await mkdtemp(join(tmpdir(), 'vigie-house-'));
  const [tokenKey, gatewayKey] = [await newKey(), await newKey()];
  const clock = await followClock(urls.gateway);
  const lines: string[] = [];
  const log = logInto(() => lines);
  const asked: string[] = [];
  const [dataKey, fileKeys] = [randomBytes(32), [randomBytes(32)]];
  const portalUrl = 'https://portail.example';
  const opened = await openSubgraphs({
    ...{ urls, clock, tokenKey, dataKey, fileKeys, dataDir, portalUrl },
    cards: { CARD_PAYMENTS: 'demo' },
    sms: 'demo',
    patience,
  });
  const subgraphs = opened.map((subgraph) => ({
    ...subgraph,
    contextFor: (caller: Parameters<typeof subgraph.contextFor>[0]) => {
      asked.push(subgraph.name);
      return subgraph.contextFor(caller);
    },
  }));
  const federation =
    mode === 'embedded'
      ? embedSubgraphs(subgraphs, log)
      : await serveSubgraphs(subgraphs, { clock, log, gatewayKey, ...(through && { through }) });
  const { links, routes } = federation;
  const { api, giveBack } = await apiFor({ links, lines }, override);
  const callers = await openCallerDirectory(
    urls.gateway,
    await createVerifier(tokenKey, clock),
    clock,
    patience,
  );
  const server = createHttpServer({ api, callers, routes, log, ...(quota ? { quota } : {}) });
  await listen(server, 0, '127.0.0.1');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const identity = openDatabase({ url: urls.identity, subgraph: 'identity', connections: 2 });
  const signer = await createSigner(tokenKey);
  const workforce = openDatabase({ url: urls.workforce, subgraph: 'workforce', connections: 2 });
  const seed: House['seed'] = (work) => identity.as({ kind: 'seed' }, work);
  const works: Work[] = [];
  const tokenFor: House['tokenFor'] = async (subjectId, kind = 'user') => {
    const now = clock.now();
    const endsAt = new Date(now.getTime() + 3_600_000);
    const id = newId();
    await seed((tx) =>
      tx.insert(session).values({
        ...{ id, subjectId, subjectKind: kind, endsAt },
        ...{ createdAt: now, lastSeenAt: now },
      }),
    );
    return signer.sign(subjectId, id, now, endsAt);
  };
  const ask = async <Data>(token: string | null, query: string, variables: object = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as object) } as Answer<Data>;
  };

  return {
    database,
    url,
    dataDir,
    clock,
    dataKey,
    fileKeys,
    subgraphs,
    federation,
    gatewayKey,
    seed,
    asked: () => asked.splice(0),
    logged: () => lines,
    tokenFor,
    copyAccount: async (accountId) => {
      // Where the relay is at work it tells: two at once would both write the account for the first time.
      if (works.length > 0) return isCopied(database.adminUrl, accountId);
      const [told] = await withConnection(
        urls.relay,
        (relay) => relay<{ payload: AccountChanged }[]>`
          select payload from identity.outbox
          where type = 'account.changed' and key = ${accountId} order by position desc limit 1`,
      );
      if (!told) throw new Error('The account was never told');
      await workforce.as({ kind: 'job', task: 'consume' }, (tx) =>
        receiveAccount(tx, told.payload),
      );
    },
    startWork: async ({ papers } = { papers: false }) => {
      const client = { id: newId(), name: 'Worker', secret: newId(), scopes: workerScopes };
      await seed((tx) => writeClient(tx, { ...client, internal: true }));
      const query: GatewayQuery = async <T>(document: string, variables: object) => {
        // Anew each time: a test may have moved the clock past the end of a session.
        const token = await tokenFor(client.id, 'machine');
        const { data, errors } = await ask<T>(token, document, variables);
        if (!data || errors) throw new Error('The gateway answered with an error');
        return data;
      };
      const work = await startWork(
        urls,
        {
          ...{ clock, dataKey, query, apiUrl: url },
          papers: papers ? { dataDir, fileKeys } : null,
        },
        log,
      );
      works.push(work);
      return work;
    },
    setTime: async (instant) => {
      await withConnection(
        urls.owner,
        (owner) => owner`update clock.setting set shift = ${instant}::text::timestamptz - now()`,
      );
      await vi.waitUntil(() => Math.abs(clock.now().getTime() - Date.parse(instant)) < 5_000);
    },
    ask,
    stop: async () => {
      await Promise.all(works.map((work) => work.stop()));
      server.close();
      server.closeAllConnections();
      await giveBack();
      const open = [callers, clock, identity, workforce, federation];
      await Promise.all(open.map((each) => each.close()));
      const told = toldTooMuch(lines, await namesIn(database.adminUrl));
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
      if (told.length > 0) throw new Error(`The log tells too much.\n${told.join('\n')}`);
    },
  };
}

/** Waits until workforce knows an account. */
function isCopied(adminUrl: string, accountId: string): Promise<void> {
  return withConnection(adminUrl, (admin) =>
    vi
      .waitUntil(
        async () => {
          const [row] = await admin`select from workforce.account where id = ${accountId}`;
          return row !== undefined;
        },
        { timeout: 20_000 },
      )
      .then(() => undefined),
  );
}
