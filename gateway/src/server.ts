import { describeError } from '@vigie/chassis/error-description';
import { BodyTooLarge, BodyTooSlow } from '@vigie/chassis/http/body';
import { sendJson } from '@vigie/chassis/http/send';
import { routeFor, serveRoute } from '@vigie/chassis/http/serve-route';
import { newId } from '@vigie/chassis/ids';
import type { Log } from '@vigie/chassis/log';
import type { Route } from '@vigie/chassis/route';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connectionLimits, maxConnections, maxHeaders, stalledAfter } from './connection-limits.ts';
import type { Explorer } from './explorer/explorer.ts';
import { graphqlEndpoint, type GraphqlEndpointOptions } from './graphql-endpoint.ts';
import { limits } from './limits/limits.ts';
import { tokenDoor } from './limits/token-door.ts';

export interface ServerOptions extends GraphqlEndpointOptions {
  routes: readonly Route[];
  log: Log;
  /** What a browser is shown at `/graphql`; nothing when absent. */
  explorer?: Explorer;
}

/** HTTP in front of the API: `/graphql`, the subgraphs' own routes, `/health`. */
export function createHttpServer({ routes, log, explorer, ...endpoint }: ServerOptions): Server {
  const graphql = graphqlEndpoint(endpoint);
  const atTokenDoor = tokenDoor(endpoint.quota);
  const server = createServer(connectionLimits, (request, response) => {
    const requestId = newId();
    response.setHeader('x-request-id', requestId);
    response.setHeader('x-content-type-options', 'nosniff');
    answer(request, response, requestId).catch((error: unknown) => {
      if (error instanceof BodyTooLarge) return refuseBody(response);
      if (error instanceof BodyTooSlow) return;
      log.error({ requestId, ...describeError(error) }, 'unexpected error');
      return sendJson(response, 500, { error: `Unexpected error ${requestId}.` });
    });
  });
  server.setTimeout(stalledAfter);
  server.maxHeadersCount = maxHeaders;
  server.maxConnections = maxConnections;
  return server;

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    requestId: string,
  ): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '/', 'http://api');
    if (explorer?.answer(request, response, pathname)) return;
    if (pathname === '/graphql') return graphql(request, response, { requestId, search });
    if (pathname === '/health') return sendJson(response, 200, { status: 'ok' });
    const route = routeFor(routes, request.method, pathname);
    if (!route) return sendJson(response, 404, { error: 'Not found.' });
    return atTokenDoor(pathname, request, response, () =>
      serveRoute(route, request, response, { requestId, bodyLimit: limits.bodyBytes }),
    );
  }
}

/** Nobody reads the rest of the body, so that the connection can serve nothing else. */
function refuseBody(response: ServerResponse): void {
  response.setHeader('connection', 'close');
  const message = `The body has more than ${limits.bodyBytes} bytes.`;
  const extensions = { code: 'BODY_TOO_LARGE', limit: limits.bodyBytes };
  sendJson(response, 413, { errors: [{ message, extensions }] });
}
