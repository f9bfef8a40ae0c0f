import { searchable } from '@vigie/chassis/search';
import { parse } from 'csv-parse';
import { createReadStream } from 'node:fs';

/** A row by the headings of its columns, with the line at which it begins. */
export interface CsvRow {
  line: number;
  /** The cell under a heading; empty where there is none. */
  cell(heading: string): string;
}

/** Rows of a file in UTF-8, separated by semicolons, the headings in its first line. */
export async function* rowsOf(path: string): AsyncGenerator<CsvRow> {
  const parser = createReadStream(path).pipe(
    parse({ bom: true, delimiter: ';', info: true, relax_column_count: true, trim: true }),
  );
  let headings: Map<string, number> | undefined;
  let next = 1;
  for await (const { record, info } of parser as AsyncIterable<{
    record: string[];
    info: { lines: number };
  }>) {
    const line = next;
    next = info.lines + 1;
    if (!headings) {
      headings = new Map(record.map((heading, index) => [searchable(heading), index]));
      continue;
    }
    const columns = headings;
    yield { line, cell: (heading) => record[columns.get(searchable(heading)) ?? -1] ?? '' };
  }
}
