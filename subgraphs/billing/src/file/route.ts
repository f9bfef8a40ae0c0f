import type { Clock } from '@vigie/chassis/clock';
import type { Database } from '@vigie/chassis/database';
import { attachment } from '@vigie/chassis/http/content-disposition';
import { fileGuards, unknownAddress } from '@vigie/chassis/http/file-answer';
import type { Route } from '@vigie/chassis/route';
import { takeAddress } from '@vigie/chassis/single-use-address';
import { filesAddress } from './address.ts';
import { makeFile } from './make.ts';
import { fileAddress, type Wanted } from './table.ts';

/** `GET /billing-files/<token>`: the one file of a single-use address, made in the name of its owner. */
export function filesRoute(database: Database, clock: Clock, dataKey: Buffer): Route {
  return {
    ...filesAddress,
    handle: async (request, requestId) => {
      const token = new URL(request.url).pathname.slice(filesAddress.path.length);
      const taken = await takeAddress<Wanted>(database, fileAddress, requestId, token);
      const file =
        taken && (await makeFile({ database, clock, dataKey }, taken.owner, taken.wanted));
      if (!file) return unknownAddress();
      return new Response(new Uint8Array(file.content), {
        headers: {
          ...fileGuards,
          'content-type': file.mediaType,
          'content-length': String(file.content.byteLength),
          'content-disposition': attachment(file.name),
        },
      });
    },
  };
}
