import type { Clock } from '@vigie/chassis/clock';
import { listen } from '@vigie/chassis/http/listen';
import type { Log } from '@vigie/chassis/log';
import { createSubgraphServer } from '@vigie/chassis/serve/server';
import type { Caller, Subgraph } from '@vigie/chassis/subgraph';
import {
  callerHeader,
  createCallerTokenSigner,
  createCallerTokenVerifier,
} from '@vigie/chassis/token/caller-token';
import { publicPart } from '@vigie/chassis/token/verifier';
import { embed } from '@vigie/gateway/embedded';
import type { Federation } from '@vigie/gateway/federation';
import { reachSubgraphs } from '@vigie/gateway/reach-subgraphs';
import type { SubgraphName } from '@vigie/gateway/subgraph/names';
import { execute, parse, type ExecutionResult } from 'graphql';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the gateway of a test reaches its subgraphs. */
export type SubgraphMode = 'embedded' | 'http';

declare module 'vitest' {
  interface ProvidedContext {
    /** For a run of tests that says so; in this process otherwise. */
    subgraphs?: SubgraphMode;
  }
}

/** The subgraphs of a test: through the gateway, and straight at each. */
export interface TestFederation extends Federation {
  /** Asks one subgraph itself in the name of a caller, past the gateway. */
  askSubgraph(name: string, caller: Caller, query: string): Promise<ExecutionResult>;
  /** Where each listens; empty for subgraphs of this process. */
  urls: Partial<Record<string, string>>;
}

export interface ServeOptions {
  clock: Clock;
  log: Log;
  gatewayKey: JWK;
  /** Stands between the gateway and a subgraph: its address, for the address of the subgraph. */
  through?: (name: SubgraphName, url: string) => Promise<string>;
}

export function embedSubgraphs(subgraphs: readonly Subgraph[], log: Log): TestFederation {
  return {
    ...embed(subgraphs, log),
    urls: {},
    askSubgraph: async (name, caller, query) => {
      const { schema, contextFor } = named(subgraphs, name);
      return execute({ schema, document: parse(query), contextValue: contextFor(caller) });
    },
  };
}

/** Each subgraph behind a socket of its own, as its process would serve it. */
export async function serveSubgraphs(
  subgraphs: readonly Subgraph[],
  { clock, log, gatewayKey, through = async (_name, url) => url }: ServeOptions,
): Promise<TestFederation> {
  const servers: Server[] = [];
  const urls: Record<string, string> = {};
  const reached: Record<string, string> = {};
  for (const subgraph of subgraphs) {
    const callers = await createCallerTokenVerifier(publicPart(gatewayKey), clock, subgraph.name);
    const server = createSubgraphServer({ subgraph, callers, log });
    await listen(server, 0, '127.0.0.1');
    servers.push(server);
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    urls[subgraph.name] = url;
    reached[subgraph.name] = await through(subgraph.name as SubgraphName, url);
  }
  const federation = await reachSubgraphs({
    ...{ gatewayKey, clock, log },
    urls: reached as Record<SubgraphName, string>,
  });
  const signer = await createCallerTokenSigner(gatewayKey, clock);
  return {
    ...federation,
    urls,
    askSubgraph: async (name, caller, query) => {
      const response = await fetch(`${urls[name]}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          [callerHeader]: await signer.sign(caller, name),
        },
        body: JSON.stringify({ query }),
      });
      return (await response.json()) as ExecutionResult;
    },
    close: async () => {
      await federation.close();
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
      await Promise.all(subgraphs.map((each) => each.close()));
    },
  };
}

/** A key as `npm start` would make one. */
export async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  return exportJWK(privateKey);
}

function named(subgraphs: readonly Subgraph[], name: string): Subgraph {
  const found = subgraphs.find((subgraph) => subgraph.name === name);
  if (!found) throw new Error(`There is no subgraph ${name}`);
  return found;
}
