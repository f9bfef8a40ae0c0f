import type { Cell } from '@vigie/spreadsheet/cell';

/** One column of a theme: in the pages, in the workbook, or in both. */
export interface Column<Row> {
  heading: string;
  cell(row: Row): Cell;
  /** Width in the workbook, in characters; absent where only the pages have it. */
  sheet?: number;
  /** Width in the pages, in points or a share of what is left; absent where only the workbook has it. */
  page?: number | '*' | 'auto';
}

/** A table as it is written. */
export interface Table {
  headings: string[];
  rows: Cell[][];
}

/** One part of a dossier: the same rows as pages and as a sheet. */
export interface Theme {
  title: string;
  /** Name of its sheet. */
  sheetName: string;
  /** What it is about and which articles ask for it. */
  ground: string;
  /** What stands in place of the rows when there are none. */
  none: string;
  /** What is said before the rows. */
  notes: readonly string[];
  page: Table & { widths: (number | '*' | 'auto')[] };
  sheet: Table & { widths: number[] };
}

interface Described<Row> {
  title: string;
  sheetName: string;
  ground: string;
  none: string;
  notes?: readonly string[];
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}

export function themeOf<Row>({ columns, rows, notes = [], ...theme }: Described<Row>): Theme {
  const table = (wanted: readonly Column<Row>[]): Table => ({
    headings: wanted.map(({ heading }) => heading),
    rows: rows.map((row) => wanted.map(({ cell }) => cell(row))),
  });
  const paged = columns.filter(({ page }) => page !== undefined);
  const sheeted = columns.filter(({ sheet }) => sheet !== undefined);
  return {
    ...theme,
    notes,
    page: { ...table(paged), widths: paged.map(({ page = '*' }) => page) },
    sheet: { ...table(sheeted), widths: sheeted.map(({ sheet = 20 }) => sheet) },
  };
}

/** A day as a cell. */
export const dayCell = (day: string | null | undefined): Cell => (day ? { day } : null);
