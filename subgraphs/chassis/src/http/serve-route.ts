import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DatabaseUnavailable } from '../database-unavailable.ts';
import type { Route, RouteAddress } from '../route.ts';
import { boundedBody, readBody } from './body.ts';
import { unavailable } from './unavailable.ts';

/** The route that a request is for, if there is one. */
export function routeFor<Address extends RouteAddress>(
  routes: readonly Address[],
  method: string | undefined,
  pathname: string,
): Address | undefined {
  return routes.find(
    (route) =>
      route.method === method &&
      (route.path.endsWith('/') ? pathname.startsWith(route.path) : pathname === route.path),
  );
}

/**
 * Answers a request by a route; the content streams.
 * @param bodyLimit bytes of a body that is read whole
 * @throws BodyTooLarge before the route is asked; a route that reads as the body comes in meets it there
 */
export async function serveRoute(
  route: Route,
  request: IncomingMessage,
  response: ServerResponse,
  { requestId, bodyLimit }: { requestId: string; bodyLimit: number },
): Promise<void> {
  const body = route.streams
    ? Readable.toWeb(Readable.from(boundedBody(request, route.streams)))
    : await readBody(request, bodyLimit);
  const asked = new Request(new URL(request.url ?? '/', 'http://api'), {
    method: route.method,
    headers: readableHeaders(request),
    ...(route.method === 'POST' ? { body: body as BodyInit, duplex: 'half' } : {}),
  });
  const answer = await route.handle(asked, requestId).catch((error: unknown) => {
    if (error instanceof DatabaseUnavailable) return unavailable();
    throw error;
  });
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  if (!answer.body) {
    response.end();
    return;
  }
  await pipeline(Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]), response);
}

/** What a client may tell a route; any other header of its own making ends here. */
const readable = [
  'accept',
  'authorization',
  'content-type',
  // Which version of a calendar a program has.
  'if-none-match',
  // How the providers of card payments sign what they tell.
  'stripe-signature',
  'vigie-signature',
] as const;

function readableHeaders({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    readable.flatMap((name) =>
      headers[name] === undefined ? [] : [[name, String(headers[name])]],
    ),
  );
}
