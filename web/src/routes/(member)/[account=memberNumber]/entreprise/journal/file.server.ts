import type { JournalRowFragment } from '$lib/graphql/generated/graphql';
import { mediumInstant, parisDay } from '$lib/format/paris';
import { csvFile, type FilePage } from '$lib/server/csv-file';
import { aboutOf } from './words';

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

/** What the list shows, as a file. */
export function journalFile<Row extends JournalRowFragment>(journal: Journal<Row>): Response {
  const { name, first, ask, who, more } = journal;
  return csvFile<Row>({
    ...{ name: `journal-${name}-${parisDay(new Date())}`, first, ask },
    head: [...head, ...(more?.head ?? [])],
    cells: (row) => {
      const by = who(row);
      return [
        ...[mediumInstant(row.at), row.label, aboutOf(row).text, by.name, by.side],
        ...[row.device ?? '', ...(more?.cells(row) ?? [])],
      ];
    },
  });
}
