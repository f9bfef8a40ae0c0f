import type { CallerActor } from '@vigie/chassis/actor';
import type { Clock } from '@vigie/chassis/clock';
import type { Database } from '@vigie/chassis/database';
import { fileGuards, unknownAddress } from '@vigie/chassis/http/file-answer';
import type { Route } from '@vigie/chassis/route';
import { Readable } from 'node:stream';
import { exportsAddress } from './address.ts';
import type { Sheet } from './cell.ts';
import { columnsFor } from './columns.ts';
import { redeemAddress } from './commands.ts';
import { csvText } from './csv.ts';
import { inPieces } from './pieces.ts';
import { exportedRows, readableIn } from './rows.ts';
import type { ExportAddressRow } from './table.ts';
import { workbookStream } from './xlsx/workbook.ts';

const kinds = {
  XLSX: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ending: 'xlsx',
    stream: workbookStream,
  },
  CSV: {
    type: 'text/csv; charset=utf-8',
    ending: 'csv',
    stream: (sheet: Sheet) => Readable.from(inPieces(csvText(sheet)), { objectMode: false }),
  },
} as const;

/** `GET /exports/<token>`: streams the one list of a single-use address, read in the name of its owner. */
export function exportsRoute(database: Database, clock: Clock): Route {
  return {
    ...exportsAddress,
    handle: async (request, requestId) => {
      const token = new URL(request.url).pathname.slice(exportsAddress.path.length);
      const address = await redeemAddress(database, requestId, token);
      if (!address) return unknownAddress();
      const { type, ending, stream } = kinds[address.wanted.format];
      const sheet = await sheetOf(database, clock, address, requestId);
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
  { subjectKind: kind, subjectId, sessionId, wanted }: ExportAddressRow,
  requestId: string,
): Promise<Sheet> {
  const owner: CallerActor = { kind, subjectId, sessionId, requestId };
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
