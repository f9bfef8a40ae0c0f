import type { Clock } from '@vigie/chassis/clock';
import type { Database } from '@vigie/chassis/database';
import { attachment } from '@vigie/chassis/http/content-disposition';
import { fileGuards, unknownAddress } from '@vigie/chassis/http/file-answer';
import type { Route } from '@vigie/chassis/route';
import { takeAddress, type Taken } from '@vigie/chassis/single-use-address';
import { and, inArray, isNull } from 'drizzle-orm';
import { Readable } from 'node:stream';
import { document, type DocumentRow } from '../document/table.ts';
import { download } from '../download/table.ts';
import { arriveByPortal } from '../notice/arrive.ts';
import type { DocumentStore } from '../store/store.ts';
import { documentArchivesAddress } from './address.ts';
import { archiveOf } from './archive.ts';
import { documentArchiveAddress, type WantedArchive } from './table.ts';

/** `GET /archives/<token>`: streams many documents as one archive, read in the name of whoever asked for it. */
export function documentArchivesRoute(
  database: Database,
  store: DocumentStore,
  clock: Clock,
): Route {
  return {
    ...documentArchivesAddress,
    handle: async (request, requestId) => {
      const token = new URL(request.url).pathname.slice(documentArchivesAddress.path.length);
      const taken = await takeAddress<WantedArchive>(
        database,
        documentArchiveAddress,
        requestId,
        token,
      );
      if (!taken) return unknownAddress();
      const rows = await takeDocuments(database, taken);
      // Withdrawn meanwhile, or a right was taken: there is nothing left to fetch.
      if (rows.length === 0) return unknownAddress();
      return new Response(Readable.toWeb(archiveOf(store, rows)) as ReadableStream, {
        headers: {
          ...fileGuards,
          'content-type': 'application/zip',
          'content-disposition': attachment(taken.wanted.name ?? `documents-${clock.today()}.zip`),
        },
      });
    },
  };
}

/** The documents that are still open to whoever asked, in their folders; each is noted as fetched. */
function takeDocuments(
  database: Database,
  { owner, wanted }: Taken<WantedArchive>,
): Promise<(DocumentRow & { folder: string })[]> {
  const folders = new Map(wanted.documents.map(({ id, folder }) => [id, folder]));
  return database.as(owner, async (tx) => {
    const rows = await tx
      .select()
      .from(document)
      .where(and(inArray(document.id, [...folders.keys()]), isNull(document.withdrawnAt)))
      .orderBy(document.createdAt, document.id);
    const { kind, subjectId } = owner;
    if (kind === 'user') await arriveByPortal(tx, rows, subjectId);
    if (rows.length > 0) {
      await tx
        .insert(download)
        .values(rows.map(({ id, accountId }) => ({ documentId: id, accountId, subjectId })));
    }
    return rows.map((row) => ({ ...row, folder: folders.get(row.id) ?? '' }));
  });
}
