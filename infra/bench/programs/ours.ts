/**
 * The API as it starts, permissions and limits on, over the member in memory: its subgraphs in this process, or with
 * SUBGRAPHS=http where the environment says.
 */
import type { Clock } from '@vigie/chassis/clock';
import { listen } from '@vigie/chassis/http/listen';
import { openLog } from '@vigie/chassis/log';
import { startApi } from '@vigie/gateway/api';
import type { CallerDirectory } from '@vigie/gateway/caller';
import { embed } from '@vigie/gateway/embedded';
import { openQuota } from '@vigie/gateway/limits/quota';
import { reachSubgraphs } from '@vigie/gateway/reach-subgraphs';
import { createHttpServer } from '@vigie/gateway/server';
import { createVerifier } from '@vigie/gateway/token';
import type { JWK } from 'jose';
import { scopes } from '../member/scopes.ts';
import { openSubgraphs } from '../member/subgraphs.ts';
import { endless } from '../stage/quota.ts';
import { subgraphUrls } from '../stage/subgraph-urls.ts';

const { PORT, SUBGRAPHS, TOKEN_KEY } = process.env;
const key = JSON.parse(TOKEN_KEY ?? '') as JWK;
const log = openLog('bench', 'error');
const clock: Clock = {
  now: () => new Date(),
  today: () => '2026-11-30',
  close: () => Promise.resolve(),
};
const verifier = await createVerifier(key, clock);
const held = new Set<string>(scopes);

/** Verifies the token as the house does; the session behind it is always the same one. */
const callers: CallerDirectory = {
  identify: async (authorization, requestId) => {
    const claims = await verifier.verify(authorization?.slice('Bearer '.length) ?? '');
    const agreement = { unitsPerMinute: null, viewing: false };
    if (!claims) return { caller: { kind: 'sign-in', requestId }, scopes: null, ...agreement };
    const caller = { kind: 'user', ...claims, requestId } as const;
    return { caller, scopes: held, ...agreement };
  },
  close: () => Promise.resolve(),
};

const { links, routes } =
  SUBGRAPHS === 'http'
    ? await reachSubgraphs({ urls: subgraphUrls(process.env), gatewayKey: key, clock, log })
    : embed(openSubgraphs(), log);
const api = await startApi({ links, log });
const quota = openQuota({ people: endless, machines: endless, nobody: endless });
await listen(createHttpServer({ api, callers, quota, routes, log }), Number(PORT), '127.0.0.1');
