import type { Database } from '@vigie/chassis/database';
import { attachment } from '@vigie/chassis/http/content-disposition';
import { fileGuards, unknownAddress } from '@vigie/chassis/http/file-answer';
import type { Route } from '@vigie/chassis/route';
import { takeAddress } from '@vigie/chassis/single-use-address';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { DocumentStore } from '../store/store.ts';
import { archivesAddress } from './address.ts';
import { distinctNames } from './names.ts';
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
      const names = distinctNames(rows.map(({ fileName }) => fileName));
      const zip = new ZipFile();
      // One after the other: two hundred open files at once would hold the process.
      for (const [index, row] of rows.slice(0, mostSummonses).entries()) {
        const content = await buffer(await store.open(row.storageKey));
        zip.addBuffer(content, names[index] ?? row.fileName, { mtime: row.createdAt });
      }
      zip.end();
      const content = await buffer(zip.outputStream);
      return new Response(new Uint8Array(content), {
        headers: {
          ...fileGuards,
          'content-type': 'application/zip',
          'content-length': String(content.byteLength),
          'content-disposition': attachment('Convocations.zip'),
        },
      });
    },
  };
}
