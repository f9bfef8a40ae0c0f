import type { Database } from '@vigie/chassis/database';
import type { Route } from '@vigie/chassis/route';
import { Readable } from 'node:stream';
import type { DocumentStore } from '../store/store.ts';
import { filesAddress } from './address.ts';
import { redeemAddress } from './commands.ts';
import { attachment } from './content-disposition.ts';

/** `GET /files/<token>`: streams the one file of a single-use address. */
export function filesRoute(database: Database, store: DocumentStore): Route {
  return {
    ...filesAddress,
    handle: async (request, requestId) => {
      const token = new URL(request.url).pathname.slice(filesAddress.path.length);
      const row = await redeemAddress(database, requestId, token);
      if (!row) return notFound();
      const content = await store.open(row.storageKey);
      return new Response(Readable.toWeb(content) as ReadableStream, {
        headers: {
          ...guards,
          'content-type': 'application/pdf',
          'content-length': String(row.byteSize),
          'content-disposition': attachment(row.fileName),
        },
      });
    },
  };
}

/** A file is data and never a page of ours: not guessed at, not run, not kept by caches, not embedded. */
const guards = {
  'cache-control': 'no-store',
  'content-security-policy': "sandbox; default-src 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** One answer for every address that does not work, so that it tells nothing about the others. */
function notFound(): Response {
  const message = 'This address is unknown, expired or already used. Ask for a new one.';
  return Response.json({ error: 'not_found', message }, { status: 404, headers: guards });
}
