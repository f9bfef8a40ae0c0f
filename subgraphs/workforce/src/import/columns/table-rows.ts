import type { ImportRow } from '../decide/row.ts';
import type { CellMark, Table, TableRow } from '../reading/upload.ts';
import type { Field } from './field.ts';
import type { ColumnMapping } from './matching.ts';

/** Rows of an import, and the rows of the table that name nobody: totals, notes, headings of the next page. */
export interface TableRows {
  rows: ImportRow[];
  /** Their numbers. */
  skipped: number[];
}

/** What names somebody; a row without any of these is not about a person. */
const naming: readonly Field[] = ['lastName', 'fullName', 'nationalNumber', 'employeeNumber'];

/** The rows of a table, reduced to the columns that are read: what is not matched goes no further. */
export function rowsOfTable(file: string, table: Table, mapping: ColumnMapping): TableRows {
  const { headingRow } = mapping;
  const headings = table.rows.find(({ number }) => number === headingRow)?.cells ?? [];
  const rows: ImportRow[] = [];
  const skipped: number[] = [];
  for (const row of table.rows) {
    if (headingRow !== null && row.number <= headingRow) continue;
    const read = rowOf(file, table, row, mapping);
    const names = naming.some((field) => read.cells[field] !== undefined);
    if (names && !isHeadings(row, headings)) rows.push(read);
    else skipped.push(row.number);
  }
  return { rows, skipped };
}

function rowOf(
  file: string,
  { name: sheet, epoch }: Table,
  { number: line, cells, marks }: TableRow,
  { columns, constants }: ColumnMapping,
): ImportRow {
  const texts: Partial<Record<Field, string>> = {};
  const found: Partial<Record<Field, CellMark>> = {};
  for (const [name, index] of Object.entries(columns)) {
    const field = name as Field;
    const text = cells[index]?.trim() || undefined;
    const mark = marks?.get(index);
    if (text !== undefined) texts[field] = text;
    if (mark !== undefined) found[field] = mark;
  }
  return {
    key: `${file}!${sheet}!${line}`,
    place: { file, sheet: sheet === file ? null : sheet, line },
    cells: { ...constants, ...texts },
    marks: found,
    epoch,
    traits: {},
    answers: {},
  };
}

/** Printed lists repeat their headings on each page. */
function isHeadings({ cells }: TableRow, headings: readonly string[]): boolean {
  return (
    headings.length > 0 && cells.every((cell, index) => cell.trim() === headings[index]?.trim())
  );
}
