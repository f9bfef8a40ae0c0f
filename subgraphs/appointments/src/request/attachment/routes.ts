import type { Database } from '@vigie/chassis/database';
import { attachment } from '@vigie/chassis/http/content-disposition';
import { fileGuards, unknownAddress } from '@vigie/chassis/http/file-answer';
import type { Route } from '@vigie/chassis/route';
import { decryptBytes } from '@vigie/chassis/secret';
import { eq } from 'drizzle-orm';
import { fetchAddress, sendAddress } from './address.ts';
import { redeemAddress } from './queries.ts';
import { contextOf, receiveAttachment, type Received } from './receive.ts';
import { requestAttachment } from './table.ts';

interface Reach {
  database: Database;
  dataKey: Buffer;
}

const tokenIn = (request: Request): string =>
  new URL(request.url).pathname.slice(sendAddress.path.length);

const statuses: Record<Received, number> = {
  ...{ RECEIVED: 201, TOO_LARGE: 413, UNKNOWN_KIND: 415, SETTLED: 409 },
};

/** `POST /request-attachments/<token>`: takes the bytes of a file at its single-use address. */
export function sendAttachmentRoute(reach: Reach): Route {
  return {
    ...sendAddress,
    handle: async (request, requestId) => {
      const { database } = reach;
      const redeemed = await redeemAddress(database, requestId, tokenIn(request), 'SEND');
      if (!redeemed) return unknownAddress({ connection: 'close' });
      const received = await receiveAttachment(reach, redeemed, request);
      // What is still on its way of a file that is too large is not read any more.
      const headers = received === 'TOO_LARGE' ? { connection: 'close' } : {};
      const status = statuses[received];
      return Response.json({ received }, { status, headers: { ...fileGuards, ...headers } });
    },
  };
}

/** `GET /request-attachments/<token>`: the file itself, never as a page. */
export function fetchAttachmentRoute({ database, dataKey }: Reach): Route {
  return {
    ...fetchAddress,
    handle: async (request, requestId) => {
      const redeemed = await redeemAddress(database, requestId, tokenIn(request), 'FETCH');
      const id = redeemed?.attachmentId;
      if (!id) return unknownAddress();
      const [file] = await database.as({ kind: 'job', task: 'fetch-attachment' }, async (tx) =>
        tx.select().from(requestAttachment).where(eq(requestAttachment.id, id)),
      );
      if (!file) return unknownAddress();
      const content = decryptBytes(dataKey, contextOf(id), file.encrypted);
      return new Response(new Uint8Array(content), {
        headers: {
          ...fileGuards,
          'content-type': file.mediaType,
          'content-length': String(file.byteSize),
          'content-disposition': attachment(file.name),
        },
      });
    },
  };
}
