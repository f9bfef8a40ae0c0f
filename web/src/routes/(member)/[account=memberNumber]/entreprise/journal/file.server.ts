import type { JournalRowFragment } from '$lib/graphql/generated/graphql';
import { mediumInstant, parisDay } from '$lib/format/paris';
import { line } from '$lib/format/csv';
import { aboutOf } from './words';

/** A page of a journal, as a file of it is written. */
export interface FilePage<Row extends JournalRowFragment> {
  edges: readonly { node: Row }[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

interface Journal<Row extends JournalRowFragment> {
  /** Part of the name of the file. */
  name: string;
  first: FilePage<Row>;
  ask(after: string): Promise<FilePage<Row> | null | undefined>;
  who(row: Row): { name: string; side: string };
  /** Columns that this journal has beside those of every one. */
  more?: { head: readonly string[]; cells(row: Row): readonly string[] };
}

const head = ['Date et heure', 'Action', 'À propos de', 'Par', 'Pour', 'Appareil'];

/** What the list shows, as a file that is written while it is read: a year of a large account never stands in memory. */
export function journalFile<Row extends JournalRowFragment>(journal: Journal<Row>): Response {
  const { name, first, ask, who, more } = journal;
  let page: FilePage<Row> | null | undefined = first;
  const encoder = new TextEncoder();
  const cells = (row: Row): string[] => {
    const by = who(row);
    return [
      ...[mediumInstant(row.at), row.label, aboutOf(row).text, by.name, by.side],
      ...[row.device ?? '', ...(more?.cells(row) ?? [])],
    ];
  };
  const body = new ReadableStream<Uint8Array>({
    start: (controller) =>
      controller.enqueue(encoder.encode(`\ufeff${line([...head, ...(more?.head ?? [])])}`)),
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
      'content-disposition': `attachment; filename="journal-${name}-${parisDay(new Date())}.csv"`,
      'cache-control': 'no-store',
    },
  });
}
