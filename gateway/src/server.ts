import { HeaderMap, type ApolloServer } from '@apollo/server';
import { describeError } from '@vigie/chassis/error-description';
import { newId } from '@vigie/chassis/ids';
import type { Log } from '@vigie/chassis/log';
import type { Route } from '@vigie/chassis/route';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BodyTooLarge, readBody } from './body.ts';
import type { CallerDirectory } from './caller.ts';
import type { GatewayContext } from './context.ts';

export interface ServerOptions {
  api: ApolloServer<GatewayContext>;
  callers: CallerDirectory;
  routes: readonly Route[];
  log: Log;
}

/** HTTP in front of the API: `/graphql`, the subgraphs' own routes, `/health`. */
export function createHttpServer({ api, callers, routes, log }: ServerOptions): Server {
  return createServer((request, response) => {
    const requestId = newId();
    response.setHeader('x-request-id', requestId);
    response.setHeader('x-content-type-options', 'nosniff');
    answer(request, response, requestId).catch((error: unknown) => {
      if (error instanceof BodyTooLarge)
        return send(response, 413, { error: 'The body is too large.' });
      log.error({ requestId, ...describeError(error) }, 'unexpected error');
      return send(response, 500, { error: `Unexpected error ${requestId}.` });
    });
  });

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    requestId: string,
  ): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '/', 'http://api');
    if (pathname === '/graphql') return graphql(request, response, requestId, search);
    if (pathname === '/health') return send(response, 200, { status: 'ok' });
    const route = routes.find(
      ({ method, path }) =>
        method === request.method &&
        (path.endsWith('/') ? pathname.startsWith(path) : pathname === path),
    );
    if (!route) return send(response, 404, { error: 'Not found.' });
    const body = await readBody(request);
    const asked = new Request(`http://api${pathname}${search}`, {
      method: request.method ?? 'GET',
      headers: singleHeaders(request),
      ...(request.method === 'POST' ? { body } : {}),
    });
    await pass(await route.handle(asked, requestId), response);
  }

  async function graphql(
    request: IncomingMessage,
    response: ServerResponse,
    requestId: string,
    search: string,
  ): Promise<void> {
    const headers = new HeaderMap(Object.entries(singleHeaders(request)));
    const body = await readBody(request);
    const result = await api.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method ?? 'GET',
        headers,
        search,
        body: parseJson(body),
      },
      context: async () => ({
        ...(await callers.identify(request.headers.authorization, requestId)),
        subgraphContexts: new Map(),
      }),
    });
    response.statusCode = result.status ?? 200;
    for (const [name, value] of result.headers) response.setHeader(name, value);
    if (result.body.kind === 'complete') {
      response.end(result.body.string);
      return;
    }
    for await (const chunk of result.body.asyncIterator) response.write(chunk);
    response.end();
  }
}

/** Headers as one value each; those that come twice mean nothing here. */
function singleHeaders(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}

/** The parsed body, or the text itself where it is no JSON: Apollo Server then answers with its own error. */
function parseJson(body: string): unknown {
  try {
    return body === '' ? {} : JSON.parse(body);
  } catch {
    return body;
  }
}

async function pass(result: Response, response: ServerResponse): Promise<void> {
  response.statusCode = result.status;
  for (const [name, value] of result.headers) response.setHeader(name, value);
  if (!result.body) {
    response.end();
    return;
  }
  await pipeline(Readable.fromWeb(result.body as Parameters<typeof Readable.fromWeb>[0]), response);
}

function send(response: ServerResponse, status: number, body: Record<string, string>): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
