import type { Database } from '@vigie/chassis/database';
import { attachment } from '@vigie/chassis/http/content-disposition';
import { fileGuards, unknownAddress } from '@vigie/chassis/http/file-answer';
import type { Route } from '@vigie/chassis/route';
import { takeAddress } from '@vigie/chassis/single-use-address';
import { Readable } from 'node:stream';
import { archiveOf } from '../archive/archive.ts';
import type { DocumentStore } from '../store/store.ts';
import { archivesAddress } from './address.ts';
import { findAhead, mostSummonses } from './queries.ts';
import { archiveAddress, type Wanted } from './table.ts';

/** `GET /summons-archives/<token>`: the summonses to all appointments ahead, as their owner sees them now. */
export function archivesRoute(database: Database, store: DocumentStore): Route {
  return {
    ...archivesAddress,
    handle: async (request, requestId) => {
      const token = new URL(request.url).pathname.slice(archivesAddress.path.length);
      const taken = await takeAddress<Wanted>(database, archiveAddress, requestId, token);
      if (!taken) return unknownAddress();
      const { owner, wanted } = taken;
      const rows = await database.as(owner, (tx) => findAhead(tx, wanted.accountId));
      const inOneFolder = rows.slice(0, mostSummonses).map((row) => ({ ...row, folder: '' }));
      const content = Readable.toWeb(archiveOf(store, inOneFolder)) as ReadableStream;
      return new Response(content, {
        headers: {
          ...fileGuards,
          'content-type': 'application/zip',
          'content-disposition': attachment('Convocations.zip'),
        },
      });
    },
  };
}
