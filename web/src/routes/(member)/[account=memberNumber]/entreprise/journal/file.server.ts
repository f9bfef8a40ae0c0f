import type { JournalRowFragment } from '$lib/graphql/generated/graphql';
import { mediumInstant } from '$lib/format/paris';
import { csvFile, type CsvFile } from '$lib/server/csv-file';
import { aboutOf } from './words';

interface Journal<Row extends JournalRowFragment> extends Pick<
  CsvFile<Row>,
  'ask' | 'withoutRight'
> {
  /** Part of the name of the file. */
  name: string;
  who(row: Row): { name: string; side: string };
  /** Columns that this journal has beside those of every one. */
  more?: { headings: readonly string[]; cells(row: Row): readonly string[] };
}

const headings = ['Date et heure', 'Action', 'À propos de', 'Par', 'Pour', 'Appareil'];

/** What the list shows, as a file. */
export function journalFile<Row extends JournalRowFragment>(
  journal: Journal<Row>,
): Promise<Response> {
  const { name, who, more, ask, withoutRight } = journal;
  return csvFile<Row>({
    ...{ name: `journal-${name}`, ask, withoutRight },
    headings: [...headings, ...(more?.headings ?? [])],
    cells: (row) => {
      const by = who(row);
      return [
        ...[mediumInstant(row.at), row.label, aboutOf(row).text, by.name, by.side],
        ...[row.device ?? '', ...(more?.cells(row) ?? [])],
      ];
    },
  });
}
