import { line } from '$lib/format/csv';
import { attachment } from './download';

/** A page of a connection, as a file of it is written. */
export interface FilePage<Row> {
  edges: readonly { node: Row }[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

interface CsvFile<Row> {
  /** Name of the file, without its ending. */
  name: string;
  head: readonly string[];
  first: FilePage<Row>;
  ask(after: string): Promise<FilePage<Row> | null | undefined>;
  cells(row: Row): readonly string[];
}

/** A list as a file that is written while it is read: however long it is, it never stands in memory. */
export function csvFile<Row>({ name, head, first, ask, cells }: CsvFile<Row>): Response {
  let page: FilePage<Row> | null | undefined = first;
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    // The mark tells spreadsheets that the text is UTF-8.
    start: (controller) => controller.enqueue(encoder.encode(`\ufeff${line(head)}`)),
    pull: async (controller) => {
      if (!page) return controller.close();
      const rows = page.edges.map(({ node }) => line(cells(node)));
      controller.enqueue(encoder.encode(rows.join('')));
      const { hasNextPage, endCursor } = page.pageInfo;
      page = hasNextPage && endCursor ? await ask(endCursor) : null;
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': attachment(`${name}.csv`),
      'cache-control': 'no-store',
    },
  });
}
