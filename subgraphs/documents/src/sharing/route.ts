import type { Database } from '@vigie/chassis/database';
import { fileGuards, unknownAddress } from '@vigie/chassis/http/file-answer';
import type { Route } from '@vigie/chassis/route';
import { hashSecret } from '@vigie/chassis/secret';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { sendAddress } from './address.ts';
import { receiveDocument, type Received, type Reception } from './receive.ts';
import { uploadAddress, type UploadRow } from './table.ts';

const statuses: Partial<Record<Received, number>> = {
  ...{ RECEIVED: 201, TOO_LARGE: 413, UNKNOWN_KIND: 415, UNAVAILABLE: 503 },
};

/** Taken for what it is, but not accepted (RFC 9110, 15.5.21). */
const notAccepted = 422;

/** `POST /documents/<token>`: takes the bytes of a file at its single-use address, and says what became of them. */
export function receiveRoute(reception: Reception): Route {
  return {
    ...sendAddress,
    handle: async (request, requestId) => {
      const token = new URL(request.url).pathname.slice(sendAddress.path.length);
      const upload = await redeemUpload(reception.database, requestId, token);
      if (!upload) return unknownAddress({ connection: 'close' });
      const received = await receiveDocument(reception, upload, request);
      // What is still on its way of a file that is too large is not read any more.
      const headers = received === 'TOO_LARGE' ? { connection: 'close' } : {};
      const status = statuses[received] ?? notAccepted;
      return Response.json({ received }, { status, headers: { ...fileGuards, ...headers } });
    },
  };
}

/** Uses an address up: what is to be sent there; null when it is unknown, expired or used. */
function redeemUpload(
  database: Database,
  requestId: string,
  token: string,
): Promise<UploadRow | null> {
  const { tokenHash, usedAt, expiresAt } = uploadAddress;
  return database.as({ kind: 'sign-in', requestId }, async (tx) => {
    const [address] = await tx
      .update(uploadAddress)
      .set({ usedAt: sql`clock.now()` })
      .where(and(eq(tokenHash, hashSecret(token)), isNull(usedAt), gt(expiresAt, sql`clock.now()`)))
      .returning();
    return address ?? null;
  });
}
