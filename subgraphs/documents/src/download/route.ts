import type { Database } from '@vigie/chassis/database';
import { attachment } from '@vigie/chassis/http/content-disposition';
import { fileGuards, unknownAddress } from '@vigie/chassis/http/file-answer';
import type { Route } from '@vigie/chassis/route';
import { Readable } from 'node:stream';
import type { DocumentStore } from '../store/store.ts';
import { filesAddress } from './address.ts';
import { redeemAddress } from './commands.ts';

/** `GET /files/<token>`: streams the one file of a single-use address. */
export function filesRoute(database: Database, store: DocumentStore): Route {
  return {
    ...filesAddress,
    handle: async (request, requestId) => {
      const token = new URL(request.url).pathname.slice(filesAddress.path.length);
      const row = await redeemAddress(database, requestId, token);
      if (!row) return unknownAddress();
      const content = await store.open(row.storageKey);
      return new Response(Readable.toWeb(content) as ReadableStream, {
        headers: {
          ...fileGuards,
          'content-type': row.mediaType,
          'content-length': String(row.byteSize),
          'content-disposition': attachment(row.fileName),
        },
      });
    },
  };
}
