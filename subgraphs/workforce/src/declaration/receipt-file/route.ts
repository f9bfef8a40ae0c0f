import type { Database } from '@vigie/chassis/database';
import { attachment } from '@vigie/chassis/http/content-disposition';
import { fileGuards, unknownAddress } from '@vigie/chassis/http/file-answer';
import type { Route } from '@vigie/chassis/route';
import { takeAddress } from '@vigie/chassis/single-use-address';
import { renderPdf } from '@vigie/pdf/render';
import { formats } from '@vigie/spreadsheet/format';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { CallerActor } from '@vigie/chassis/actor';
import { listDeclaredPosts } from '../queries.ts';
import { receiptsAddress } from './address.ts';
import { contentSheet } from './content.ts';
import { receiptFileName, receiptLayout } from './layout.ts';
import { listGiven, type Given } from './queries.ts';
import { findSender } from './sender.ts';
import { receiptAddress, type WantedReceipts } from './table.ts';

/** `GET /declaration-receipts/<token>`: receipts as one file, read in the name of the owner of the address. */
export function receiptsRoute(database: Database): Route {
  return {
    ...receiptsAddress,
    handle: async (request, requestId) => {
      const token = new URL(request.url).pathname.slice(receiptsAddress.path.length);
      const taken = await takeAddress<WantedReceipts>(database, receiptAddress, requestId, token);
      if (!taken) return unknownAddress();
      const { owner, wanted } = taken;
      const { type, name, content } = await fileOf(database, owner, wanted);
      return new Response(Readable.toWeb(content) as ReadableStream, {
        headers: {
          ...fileGuards,
          'content-type': type,
          'content-disposition': attachment(name),
        },
      });
    },
  };
}

async function fileOf(
  database: Database,
  owner: CallerActor,
  wanted: WantedReceipts,
): Promise<{ type: string; name: string; content: Readable }> {
  const { format, year } = wanted;
  if (format !== 'PDF') {
    const { type, ending, stream } = formats[format];
    const content = stream(contentSheet(database, owner, wanted));
    return { type, name: `Déclarations ${year}.${ending}`, content };
  }
  const { given, sender } = await database.as(owner, async (tx) => ({
    given: await listGiven(tx, wanted),
    sender: await findSender(tx),
  }));
  const made = async (each: Given): Promise<Buffer> => {
    const posts = await database.as(owner, (tx) => listDeclaredPosts(tx, each.receipt));
    return renderPdf(receiptLayout(each, posts, sender));
  };
  // Of one account nobody has to unpack anything.
  const [only] = given;
  if (wanted.accountIds?.length === 1 && only) {
    const content = Readable.from([await made(only)]);
    return { type: 'application/pdf', name: receiptFileName(only), content };
  }
  const content = archiveOf(given, made);
  return { type: 'application/zip', name: `Récépissés ${year}.zip`, content };
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
