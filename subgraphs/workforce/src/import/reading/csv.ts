import { CsvError, parse } from 'csv-parse';
import { pipeline } from 'node:stream/promises';
import { delimiterOf } from './csv-delimiter.ts';
import { isFormula } from './formula-text.ts';
import type { UploadLimits } from './limits.ts';
import { UnreadableUpload } from './refusal.ts';
import { TableBuilder } from './table-builder.ts';
import type { CellMark, Table } from './upload.ts';

/** A text that an export protects from being taken for a number: `="00123"`. */
const protectedText = /^=\s*"([^"]*)"$/;

/**
 * Reads separated values. Rows are numbered as a spreadsheet numbers them, blank ones counted.
 * @param head the first piece of the text
 * @param pieces the whole text, with `\n` as line end
 */
export async function readCsv(
  name: string,
  head: string,
  pieces: AsyncIterable<string>,
  limits: UploadLimits,
): Promise<{ table: Table; delimiter: string }> {
  const delimiter = delimiterOf(head);
  const builder = new TableBuilder(limits, name);
  const parser = parse({
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: limits.cellCharacters * 8,
  });
  let number = 0;
  try {
    await pipeline(pieces, parser, async (records: AsyncIterable<string[]>) => {
      for await (const record of records) {
        number += 1;
        if (number === 1 && /^sep=/i.test(record[0] ?? '')) {
          number = 0;
          continue;
        }
        const marks = new Map<number, CellMark>();
        const cells = record.map((cell, column) => textOf(cell, column, marks));
        builder.add(number, cells, marks);
      }
    });
  } catch (error) {
    throw refusalOf(error, number + 1);
  }
  return { table: builder.table, delimiter };
}

function textOf(cell: string, column: number, marks: Map<number, CellMark>): string {
  const text = protectedText.exec(cell)?.[1];
  if (text !== undefined) return text;
  if (isFormula(cell)) marks.set(column, 'FORMULA');
  return cell;
}

function refusalOf(error: unknown, line: number): unknown {
  if (!(error instanceof CsvError)) return error;
  const tooLong = error.code === 'CSV_MAX_RECORD_SIZE';
  return new UnreadableUpload(tooLong ? 'CELL_TOO_LONG' : 'BROKEN', { line });
}
