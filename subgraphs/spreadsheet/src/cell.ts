import type { CivilDate } from '@vigie/chassis/civil-date';

/** What stands in one cell; a day stays a day and a number a number, so that a spreadsheet can sort and count by it. */
export type Cell = string | number | { day: CivilDate } | null;

/** A list as it leaves: its headings, then its rows as they are read. */
export interface Sheet {
  /** Name of the sheet: at most 31 characters, none of `\ / ? * [ ] :`. */
  title: string;
  headings: readonly string[];
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
  /** Widths of the columns in characters; 20 where none is given. */
  widths?: readonly number[];
}
