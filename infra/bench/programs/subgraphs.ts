/**
 * The subgraphs that are asked over HTTP, by us and by the rivals: node:http with nothing in front of it, queries
 * compiled once. Fast on purpose, so that the gateway is what is measured.
 */
import { openLog } from '@vigie/chassis/log';
import { InProcessLink } from '@vigie/gateway/subgraph/in-process';
import type { SubgraphName } from '@vigie/gateway/subgraph/names';
import type { SubgraphLink } from '@vigie/gateway/subgraph/link';
import { createServer, type RequestListener } from 'node:http';
import { json } from 'node:stream/consumers';
import { openSubgraphs } from '../member/subgraphs.ts';
import { subgraphUrls } from '../stage/subgraph-urls.ts';

interface Asked {
  query: string;
  variables?: Record<string, unknown>;
}

const log = openLog('bench', 'error');
const caller = { kind: 'sign-in', requestId: 'bench' } as const;
const urls = subgraphUrls(process.env);

const answering =
  (link: SubgraphLink): RequestListener =>
  (request, response) => {
    const answer = async (): Promise<void> => {
      const { query, variables } = (await json(request)) as Asked;
      const context = { caller, scopes: null, subgraphContexts: new Map<string, object>() };
      const data = await link.prepare(query)(variables ?? {}, context);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(data));
    };
    // Whoever only looks whether somebody is there sends no question.
    answer().catch(() => response.writeHead(400).end());
  };

for (const subgraph of openSubgraphs()) {
  const { hostname, port } = new URL(urls[subgraph.name as SubgraphName]);
  createServer(answering(new InProcessLink(subgraph, log))).listen(Number(port), hostname);
}
