import type { Clock } from '@vigie/chassis/clock';
import type { Database } from '@vigie/chassis/database';
import { attachment } from '@vigie/chassis/http/content-disposition';
import { fileGuards, unknownAddress } from '@vigie/chassis/http/file-answer';
import type { Route } from '@vigie/chassis/route';
import { Readable } from 'node:stream';
import type { DocumentStore } from '../store/store.ts';
import { summonsAddress } from './address.ts';
import { openLink } from './link.ts';

interface Archive {
  database: Database;
  store: DocumentStore;
  clock: Clock;
}

/** `GET /summonses/<token>`: the summons of a private link as a PDF, as often as the link opens. */
export function summonsRoute({ database, store, clock }: Archive): Route {
  return {
    ...summonsAddress,
    handle: async (request, requestId) => {
      const token = new URL(request.url).pathname.slice(summonsAddress.path.length);
      const link = await openLink(database, requestId, token, clock.now());
      if (!link?.summons) return unknownAddress();
      const { row } = link.summons;
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
