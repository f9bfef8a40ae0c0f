import type { Clock } from '@vigie/chassis/clock';
import type { Database } from '@vigie/chassis/database';
import { fileGuards, unknownAddress } from '@vigie/chassis/http/file-answer';
import type { Route } from '@vigie/chassis/route';
import { takeAddress, type Taken } from '@vigie/chassis/single-use-address';
import { Readable } from 'node:stream';
import { exportsAddress } from './address.ts';
import type { Sheet } from '@vigie/spreadsheet/cell';
import { columnsFor } from './columns.ts';
import { formats } from '@vigie/spreadsheet/format';
import { exportedRows, readableIn } from './rows.ts';
import { exportAddress, type WantedExport } from './table.ts';

/** `GET /exports/<token>`: streams the one list of a single-use address, read in the name of its owner. */
export function exportsRoute(database: Database, clock: Clock): Route {
  return {
    ...exportsAddress,
    handle: async (request, requestId) => {
      const token = new URL(request.url).pathname.slice(exportsAddress.path.length);
      const taken = await takeAddress<WantedExport>(database, exportAddress, requestId, token);
      if (!taken) return unknownAddress();
      const { type, ending, stream } = formats[taken.wanted.format];
      const sheet = await sheetOf(database, clock, taken);
      return new Response(Readable.toWeb(stream(sheet)) as ReadableStream, {
        headers: {
          ...fileGuards,
          'content-type': type,
          'content-disposition': `attachment; filename="effectif-${clock.today()}.${ending}"`,
        },
      });
    },
  };
}

async function sheetOf(
  database: Database,
  clock: Clock,
  { owner, wanted }: Taken<WantedExport>,
): Promise<Sheet> {
  const today = clock.today();
  const columns = columnsFor(await database.as(owner, (tx) => readableIn(tx, wanted)));
  const rows = exportedRows(database, owner, wanted, today);
  return {
    title: 'Effectif',
    headings: columns.map(({ heading }) => heading),
    rows: (async function* () {
      for await (const row of rows) yield columns.map(({ cell }) => cell(row, today));
    })(),
  };
}
