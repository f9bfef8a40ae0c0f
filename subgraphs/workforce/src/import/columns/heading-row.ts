import type { Table, TableRow } from '../reading/upload.ts';
import { matchHeading } from './match-heading.ts';

/** Rows in which headings are looked for: a title, an address and a date often stand above them. */
const searched = 30;

/** How sure a table is to be a list of people, and where its headings stand. */
export interface HeadingRow {
  row: TableRow | null;
  score: number;
}

/** The row that reads best as headings: two known ones at least, or one beyond doubt in the first row. */
export function findHeadingRow({ rows }: Table): HeadingRow {
  let best: HeadingRow = { row: null, score: 0 };
  for (const row of rows.slice(0, searched)) {
    const known = row.cells.map((cell) => matchOf(cell)).filter((confidence) => confidence > 0);
    const score = known.reduce((sum, confidence) => sum + confidence, 0);
    const enough = known.length >= 2 || (row === rows[0] && known[0] === 1);
    if (enough && score > best.score) best = { row, score };
  }
  return best;
}

/** A sentence is no heading, whatever words it has. */
function matchOf(cell: string): number {
  return cell.trim() === '' || cell.length > 60 ? 0 : (matchHeading(cell)?.confidence ?? 0);
}

/** The table of a workbook that is most likely the list of people; null when none looks like one. */
export function likeliestTable(tables: readonly Table[]): Table | null {
  let best: Table | null = null;
  let most = 0;
  for (const table of tables) {
    const { score } = findHeadingRow(table);
    if (score > most) [best, most] = [table, score];
  }
  return best;
}
