import type { CivilDate } from '@vigie/chassis/civil-date';
import type { Cell, Sheet } from './cell.ts';
import { wouldBeComputed } from './formula.ts';

/** Without it spreadsheets take UTF-8 for the encoding of the machine, and accents are lost. */
const byteOrderMark = '\uFEFF';

/** RFC 4180 with semicolons: where the comma is the decimal sign, spreadsheets expect them. */
export async function* csvText({ headings, rows }: Sheet): AsyncGenerator<string> {
  yield byteOrderMark + lineOf(headings);
  for await (const row of rows) yield lineOf(row);
}

function lineOf(cells: readonly Cell[]): string {
  return `${cells.map(fieldOf).join(';')}\r\n`;
}

function fieldOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell !== 'string') return dayInFrench(cell.day);
  // The apostrophe is how spreadsheets are told that a text is a text.
  const text = wouldBeComputed(cell) ? `'${cell}` : cell;
  return /["';\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** « 30/11/2026 »: spreadsheets in French make a day of it. */
function dayInFrench(day: CivilDate): string {
  return day.split('-').toReversed().join('/');
}
