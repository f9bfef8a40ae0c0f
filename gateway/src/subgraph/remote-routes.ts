import { unavailable } from '@vigie/chassis/http/unavailable';
import type { Log } from '@vigie/chassis/log';
import type { Route, RouteAddress } from '@vigie/chassis/route';
import { Readable } from 'node:stream';
import { Pool, type Dispatcher } from 'undici';
import type { CallerTokens } from './caller-tokens.ts';
import { freshHeaders } from './remote-headers.ts';
import { Turnstile } from './turnstile.ts';

export interface RemoteRoutesOptions {
  /** Name of the subgraph. */
  name: string;
  url: string;
  addresses: readonly RouteAddress[];
  callerTokens: CallerTokens;
  log: Log;
}

const bounds = {
  /** Sockets at most, and requests under way: nothing waits here. */
  connections: 64,
  connecting: 1000,
  /** Milliseconds until an answer begins, and between its pieces. */
  patience: 2000,
  /** Until the answer to a body that streams: it begins when the last of it has come in. */
  reading: 600_000,
};

type WebStream = Parameters<typeof Readable.fromWeb>[0];

/** A subgraph's own routes, passed on to its process; the content streams through. */
export function openRemoteRoutes({
  name,
  url,
  addresses,
  callerTokens,
  log,
}: RemoteRoutesOptions): {
  routes: Route[];
  close(): Promise<void>;
} {
  const pool = new Pool(url, {
    connections: bounds.connections,
    connect: { timeout: bounds.connecting },
    headersTimeout: bounds.patience,
    bodyTimeout: bounds.patience,
  });
  const turnstile = new Turnstile(bounds.connections);

  const forward = async (
    request: Request,
    requestId: string,
    streams: number | undefined,
  ): Promise<Response> => {
    // Whoever comes to a route is known by what they bring, a secret or an address: to the subgraph they are nobody.
    const token = await callerTokens({ kind: 'sign-in', requestId }, name);
    if (!turnstile.enter()) return unavailable();
    const { pathname, search } = new URL(request.url);
    try {
      const answer = await pool.request({
        method: request.method as Dispatcher.HttpMethod,
        path: `${pathname}${search}`,
        headers: { ...Object.fromEntries(request.headers), ...freshHeaders(token, requestId) },
        ...(streams && request.body
          ? { body: Readable.fromWeb(request.body as WebStream), headersTimeout: bounds.reading }
          : { body: request.method === 'POST' ? await request.text() : null }),
      });
      answer.body.once('close', () => turnstile.leave());
      return responseOf(answer);
    } catch (error) {
      turnstile.leave();
      const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
      log.warn({ subgraph: name, requestId, reason }, 'no answer');
      return unavailable();
    }
  };

  return {
    routes: addresses.map((address) => ({
      ...address,
      handle: (request, requestId) => forward(request, requestId, address.streams),
    })),
    close: () => pool.destroy(),
  };
}

/** Headers that concern one connection only. */
const ofConnection = new Set(['connection', 'date', 'keep-alive', 'transfer-encoding']);

function responseOf({ statusCode, headers, body }: Dispatcher.ResponseData): Response {
  const kept = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !ofConnection.has(name) ? [[name, value]] : [],
  );
  return new Response(Readable.toWeb(body) as ReadableStream, {
    status: statusCode,
    headers: kept,
  });
}
