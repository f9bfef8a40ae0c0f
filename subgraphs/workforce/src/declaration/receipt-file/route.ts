import type { Database } from '@vigie/chassis/database';
import { attachment } from '@vigie/chassis/http/content-disposition';
import { fileGuards, unknownAddress } from '@vigie/chassis/http/file-answer';
import type { Route } from '@vigie/chassis/route';
import { takeAddress } from '@vigie/chassis/single-use-address';
import { renderPdf } from '@vigie/pdf/render';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { listDeclaredPosts } from '../queries.ts';
import { receiptsAddress } from './address.ts';
import { receiptFileName, receiptLayout } from './layout.ts';
import { listGiven, type Given } from './queries.ts';
import { receiptAddress, type WantedReceipts } from './table.ts';

/** `GET /declaration-receipts/<token>`: receipts as one archive, read in the name of the owner of the address. */
export function receiptsRoute(database: Database): Route {
  return {
    ...receiptsAddress,
    handle: async (request, requestId) => {
      const token = new URL(request.url).pathname.slice(receiptsAddress.path.length);
      const taken = await takeAddress<WantedReceipts>(database, receiptAddress, requestId, token);
      if (!taken) return unknownAddress();
      const { owner, wanted } = taken;
      const given = await database.as(owner, (tx) => listGiven(tx, wanted));
      const made = async (each: Given): Promise<Buffer> => {
        const posts = await database.as(owner, (tx) => listDeclaredPosts(tx, each.receipt));
        return renderPdf(receiptLayout(each, posts));
      };
      return new Response(Readable.toWeb(archiveOf(given, made)) as ReadableStream, {
        headers: {
          ...fileGuards,
          'content-type': 'application/zip',
          'content-disposition': attachment(`Récépissés ${wanted.year}.zip`),
        },
      });
    },
  };
}

/** Streams the receipts: each is made when its turn has come, and none is kept. */
function archiveOf(given: readonly Given[], made: (each: Given) => Promise<Buffer>): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  // Half an archive must not look like a whole one.
  const fail = (error: unknown): void =>
    void out.destroy(error instanceof Error ? error : new Error('A receipt cannot be made'));
  zip.on('error', fail);
  for (const each of given) {
    const options = { mtime: each.receipt.validatedAt };
    zip.addReadStreamLazy(receiptFileName(each), options, (take) => {
      made(each).then((content) => take(null, Readable.from([content])), fail);
    });
  }
  zip.end();
  return out;
}
