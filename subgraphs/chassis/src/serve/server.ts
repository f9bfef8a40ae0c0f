import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { describeError } from '../error-description.ts';
import { BodyTooLarge, BodyTooSlow, readBody } from '../http/body.ts';
import { sendJson } from '../http/send.ts';
import { routeFor, serveRoute } from '../http/serve-route.ts';
import { isId, newId } from '../ids.ts';
import type { Log } from '../log.ts';
import type { Caller, Subgraph } from '../subgraph.ts';
import { callerHeader, callerOfRequest, type TokenCaller } from '../token/caller-token.ts';
import type { TokenVerifier } from '../token/verifier.ts';
import { graphqlHandler } from './graphql.ts';

export interface SubgraphServerOptions {
  subgraph: Subgraph;
  /** Knows the gateway's own tokens for this subgraph; nobody else is listened to. */
  callers: TokenVerifier<TokenCaller>;
  log: Log;
}

/** Bytes of a body: all the entities that one fetch may name fit, with what other fields require of them. */
const bodyLimit = 4 * 1024 * 1024;

/** The gateway's idle connections outlast pauses between requests; it closes them before we do. */
const keepAlive = 65_000;

/** HTTP in front of one subgraph, for the gateway alone: `/graphql`, its own routes, and `/health` for all. */
export function createSubgraphServer({ subgraph, callers, log }: SubgraphServerOptions): Server {
  const graphql = graphqlHandler(subgraph, log);

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (error instanceof BodyTooLarge) return turnAway(response, 413, 'The body is too large.');
      if (error instanceof BodyTooSlow) return;
      const errorId = newId();
      log.error({ errorId, ...describeError(error) }, 'unexpected error');
      return sendJson(response, 500, { error: `Unexpected error ${errorId}.` });
    });
  });
  server.keepAliveTimeout = keepAlive;
  return server;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [pathname] = (request.url ?? '/').split('?', 1) as [string];
    if (pathname === '/health') return sendJson(response, 200, { status: 'ok' });
    const caller = await callerOf(request);
    if (!caller) return turnAway(response, 401, 'Only the gateway is answered here.');
    if (pathname === '/graphql') return answerGraphql(request, response, caller);
    const route = routeFor(subgraph.routes, request.method, pathname);
    if (!route) return turnAway(response, 404, 'Not found.');
    return serveRoute(route, request, response, { requestId: caller.requestId, bodyLimit });
  }

  async function callerOf({ headers }: IncomingMessage): Promise<Caller | null> {
    const token = headers[callerHeader];
    const caller = typeof token === 'string' ? await callers.verify(token) : null;
    if (!caller) return null;
    const told = headers['x-request-id'];
    return callerOfRequest(caller, typeof told === 'string' && isId(told) ? told : newId());
  }

  async function answerGraphql(
    request: IncomingMessage,
    response: ServerResponse,
    caller: Caller,
  ): Promise<void> {
    const text = await readBody(request, bodyLimit);
    const [body, { status, headers }] = await graphql({
      method: request.method ?? 'GET',
      url: request.url ?? '/',
      headers: { get: (name: string) => request.headers[name]?.toString() ?? null },
      body: text,
      raw: undefined,
      context: { caller },
    });
    response.writeHead(status, headers).end(body);
  }
}

/** Refuses without reading what may still come: the connection ends with the answer. */
function turnAway(response: ServerResponse, status: number, error: string): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
  sendJson(response, status, { error });
}
