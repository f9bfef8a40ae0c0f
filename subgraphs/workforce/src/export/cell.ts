import type { CivilDate } from '@vigie/chassis/civil-date';

/** What stands in one cell of an exported list; a day stays a day, so that a spreadsheet can sort and count by it. */
export type Cell = string | { day: CivilDate } | null;

/** A list as it leaves: its headings, then its rows as they are read. */
export interface Sheet {
  title: string;
  headings: readonly string[];
  rows: AsyncIterable<readonly Cell[]>;
}
