import { listen } from '@vigie/chassis/http/listen';
import { openLog } from '@vigie/chassis/log';
import { startApi } from '@vigie/gateway/api';
import type { CallerDirectory } from '@vigie/gateway/caller';
import { supergraph } from '@vigie/gateway/generated/supergraph';
import type { AllowedOperations } from '@vigie/gateway/limits/allowed-operations';
import type { Quota } from '@vigie/gateway/limits/quota';
import { createHttpServer } from '@vigie/gateway/server';
import type { SubgraphLink } from '@vigie/gateway/subgraph/link';
import { subgraphNames } from '@vigie/gateway/subgraph/names';
import type { AddressInfo } from 'node:net';

/** What an attacker or anybody else reads. */
export interface Reply {
  status: number;
  headers: Headers;
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: Record<string, unknown> }[];
  extensions?: { cost?: Record<string, number> };
}

/** The gateway over HTTP, with subgraphs that answer nothing but the name of the service. */
export interface GatewayAlone {
  url: string;
  port: number;
  /** Queries that subgraphs were asked since the last look. */
  asked(): { query: string; variables: Record<string, unknown> }[];
  /** @param who `user:name` or `machine:name`; null for nobody */
  post(who: string | null, body: string, headers?: Record<string, string>): Promise<Reply>;
  ask(who: string | null, query: string, variables?: object): Promise<Reply>;
  stop(): Promise<void>;
}

export async function openGatewayAlone(
  options: { quota?: Quota; allowed?: AllowedOperations; links?: SubgraphLink[] } = {},
): Promise<GatewayAlone> {
  const asked: ReturnType<GatewayAlone['asked']> = [];
  const silent = subgraphNames.map((name): SubgraphLink => ({
    name,
    prepare: (query) => async (variables) => {
      asked.push({ query, variables });
      return { data: query.includes('service') ? { service: { name: 'Un service' } } : {} };
    },
  }));
  const { links = silent, ...doors } = options;
  const log = openLog('test', 'silent');
  const api = await startApi({ links, log });
  const server = createHttpServer({ api, callers, routes: [], log, ...doors });
  await listen(server, 0, '127.0.0.1');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/graphql`;

  const post: GatewayAlone['post'] = async (who, body, headers = {}) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(who ? { authorization: who } : {}),
        ...headers,
      },
      body,
    });
    const answer = (await response.json()) as object;
    return { status: response.status, headers: response.headers, ...answer };
  };
  return {
    url,
    port,
    asked: () => asked.splice(0),
    post,
    ask: (who, query, variables = {}) => post(who, JSON.stringify({ query, variables })),
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await api.stop();
    },
  };
}

/**
 * Takes callers at their word: kind, name, and what was agreed with them. Whoever is signed in holds every scope: these
 * proofs are about size, not rights.
 */
const callers: CallerDirectory = {
  identify: async (authorization, requestId) => {
    const [kind, subjectId, agreed] = authorization?.split(':') ?? [];
    const agreement = { unitsPerMinute: agreed ? Number(agreed) : null, viewing: false };
    if (!subjectId) return { caller: { kind: 'sign-in', requestId }, scopes: null, ...agreement };
    const caller = {
      kind: kind as 'user' | 'machine',
      ...{ subjectId, sessionId: subjectId, requestId },
    };
    return { caller, scopes, ...agreement };
  },
  close: async () => undefined,
};

const scopes = new Set(
  [...supergraph.matchAll(/"([a-z]+:[a-z]+)\\?"/g)].map(([, scope]) => scope!),
);
