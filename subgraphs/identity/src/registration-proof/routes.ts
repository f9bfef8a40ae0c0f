import type { Database } from '@vigie/chassis/database';
import { attachment } from '@vigie/chassis/http/content-disposition';
import { fileGuards, unknownAddress } from '@vigie/chassis/http/file-answer';
import type { Route } from '@vigie/chassis/route';
import { decryptBytes } from '@vigie/chassis/secret';
import { eq } from 'drizzle-orm';
import { fetchAddress, sendAddress } from './address.ts';
import { redeemProofAddress } from './queries.ts';
import { contextOf, receiveProof, type Received } from './receive.ts';
import { registrationProof } from './table.ts';

interface Reach {
  database: Database;
  dataKey: Buffer;
}

const tokenIn = (request: Request): string =>
  new URL(request.url).pathname.slice(sendAddress.path.length);

/** `POST /registration-proofs/<token>`: takes the bytes of a proof at its single-use address. */
export function sendProofRoute(reach: Reach): Route {
  return {
    ...sendAddress,
    handle: async (request, requestId) => {
      const { database } = reach;
      const redeemed = await redeemProofAddress(database, requestId, tokenIn(request), 'SEND');
      if (!redeemed) return unknownAddress({ connection: 'close' });
      const received = await receiveProof(reach, redeemed, request);
      // What is still on its way of a file that is too large is not read any more.
      const headers = received === 'TOO_LARGE' ? { connection: 'close' } : {};
      return answer(statuses[received], { received }, headers);
    },
  };
}

const statuses: Record<Received, number> = {
  ...{ RECEIVED: 201, TOO_LARGE: 413, UNKNOWN_KIND: 415, SETTLED: 409 },
};

/** `GET /registration-proofs/<token>`: the proof itself, as a file and never as a page. */
export function fetchProofRoute({ database, dataKey }: Reach): Route {
  return {
    ...fetchAddress,
    handle: async (request, requestId) => {
      const redeemed = await redeemProofAddress(database, requestId, tokenIn(request), 'FETCH');
      if (!redeemed) return unknownAddress();
      const { changeId } = redeemed;
      const [proof] = await database.as(
        { kind: 'job', task: 'fetch-registration-proof' },
        async (tx) =>
          tx.select().from(registrationProof).where(eq(registrationProof.changeId, changeId)),
      );
      if (!proof) return unknownAddress();
      const content = decryptBytes(dataKey, contextOf(changeId), proof.encrypted);
      return new Response(new Uint8Array(content), {
        headers: {
          ...fileGuards,
          'content-type': proof.mediaType,
          'content-length': String(proof.byteSize),
          'content-disposition': attachment(proof.name),
        },
      });
    },
  };
}

function answer(status: number, body: object, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { ...fileGuards, ...headers } });
}
