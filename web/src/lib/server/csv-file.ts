import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { error, isHttpError } from '@sveltejs/kit';
import type { Cell } from '@vigie/spreadsheet/cell';
import { csvText } from '@vigie/spreadsheet/csv';
import { inPieces } from '@vigie/spreadsheet/pieces';
import { parisDay } from '$lib/format/paris';
import type { Part } from '$lib/outage/part';
import type { Slice } from '$lib/ui/list/pagination';
import { attachment } from './download';

/** Rows asked for at a time: a question for more of some lists would cost more than the API answers. */
const PAGE_SIZE = 100;

interface Page<Row> {
  edges: readonly { node?: Row | null }[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** A list as its page reads it: no page of it where the right is missing, and what could not be read for the moment. */
interface Listed<Row> {
  page: Page<Row> | null | undefined;
  missing: readonly Part[];
}

export interface CsvFile<Row> {
  /** Name of the file, without the day and its ending. */
  name: string;
  headings: readonly string[];
  cells(row: Row): readonly Cell[];
  ask(slice: Slice): Promise<Listed<Row>>;
  /** What is said where the right is missing. */
  withoutRight: string;
}

/**
 * All that a list shows, on whichever page, as a file that is written while it is read: however long it is, it never
 * stands in memory. It is whole, or its download fails: a list that ends early would be taken for a shorter one.
 */
export async function csvFile<Row>(file: CsvFile<Row>): Promise<Response> {
  const { name, headings } = file;
  const first = await pageOf(file);
  const text = csvText({ title: name, headings, rows: rowsOf(file, first) });
  return csvResponse(`${name}-${parisDay(new Date())}`, text);
}

/** A text of separated values, as a browser saves it. */
export function csvResponse(name: string, text: AsyncIterable<string>): Response {
  const body = Readable.toWeb(Readable.from(inPieces(text)));
  return new Response(body as ReadableStream, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': attachment(`${name}.csv`),
      'cache-control': 'no-store',
    },
  });
}

async function* rowsOf<Row>(file: CsvFile<Row>, first: Page<Row>) {
  let page = first;
  for (;;) {
    for (const { node } of page.edges) if (node) yield file.cells(node);
    const { hasNextPage, endCursor } = page.pageInfo;
    if (!hasNextPage || !endCursor) return;
    page = await pageOf(file, endCursor);
  }
}

async function pageOf<Row>(file: CsvFile<Row>, after?: string): Promise<Page<Row>> {
  const { page, missing } = await asked(file, { first: PAGE_SIZE, after });
  if (missing.length > 0) {
    error(503, {
      kind: 'unreachable',
      message: 'Une partie de la liste ne peut pas être lue pour le moment. Réessayez plus tard.',
    });
  }
  return page ?? error(403, { kind: 'no-right', message: file.withoutRight });
}

/**
 * A long list is more than one person may ask for in a minute: the file goes on in the next one. It waits anew as often as
 * it is told to, since whatever its reader opens meanwhile takes of the same units.
 */
async function asked<Row>({ ask }: CsvFile<Row>, slice: Slice): Promise<Listed<Row>> {
  for (;;) {
    try {
      return await ask(slice);
    } catch (problem) {
      if (!isHttpError(problem, 429)) throw problem;
      await setTimeout((problem.body.wait ?? 60) * 1000);
    }
  }
}
