import { Readable } from 'node:stream';
import type { Sheet } from './cell.ts';
import { csvText } from './csv.ts';
import { inPieces } from './pieces.ts';
import { workbookStream } from './xlsx/workbook.ts';

/** The kinds of file in which a list leaves, each written while its rows are read. */
export const formats = {
  XLSX: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ending: 'xlsx',
    stream: (sheet: Sheet) => workbookStream([sheet]),
  },
  CSV: {
    type: 'text/csv; charset=utf-8',
    ending: 'csv',
    stream: (sheet: Sheet) => Readable.from(inPieces(csvText(sheet)), { objectMode: false }),
  },
} as const;
