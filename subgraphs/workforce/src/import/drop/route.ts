import type { Database } from '@vigie/chassis/database';
import { unknownAddress } from '@vigie/chassis/http/file-answer';
import type { Route } from '@vigie/chassis/route';
import { importsAddress } from './address.ts';
import { receiveFiles } from './receive.ts';

/** `POST /imports/<token>`: takes the files of a drop, as `multipart/form-data`, at its single-use address. */
export function importsRoute(context: { database: Database; dataKey: Buffer }): Route {
  return {
    ...importsAddress,
    handle: async (request, requestId) => {
      const token = new URL(request.url).pathname.slice(importsAddress.path.length);
      const received = await receiveFiles(context, requestId, token, request);
      if (!received) return unknownAddress({ connection: 'close' });
      const { dropId, refusal } = received;
      if (!refusal) return answer(202, { id: dropId });
      // What is still on its way is not read any more.
      const status = refusal.code === 'TOO_LARGE' ? 413 : 422;
      return answer(status, { id: dropId, error: refusal.code }, { connection: 'close' });
    },
  };
}

function answer(status: number, body: object, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } });
}
