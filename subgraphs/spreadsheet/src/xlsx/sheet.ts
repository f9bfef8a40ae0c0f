import type { CivilDate } from '@vigie/chassis/civil-date';
import type { Cell, Sheet } from '../cell.ts';
import { wouldBeComputed } from '../formula.ts';
import { escaped } from './escaped.ts';
import { styles } from './parts.ts';

/** Day 0 of the calendar of workbooks, as far as days after February 1900 are concerned. */
const epoch = Date.UTC(1899, 11, 30);

/** A sheet, row by row as the rows are read. Its headings stay in sight. */
export async function* sheetXml({ headings, rows, widths = [] }: Sheet): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    '</sheetView></sheetViews>' +
    `<cols>${headings.map((_, index) => columnXml(index + 1, widths[index] ?? 20)).join('')}</cols><sheetData>` +
    rowXml(1, headings, styles.heading);
  let number = 1;
  for await (const row of rows) yield rowXml(++number, row, styles.plain);
  yield '</sheetData></worksheet>';
}

function columnXml(number: number, width: number): string {
  return `<col min="${number}" max="${number}" width="${width}" customWidth="1"/>`;
}

function rowXml(number: number, cells: readonly Cell[], style: number): string {
  const written = cells.map((cell, column) =>
    cellXml(`${columnName(column)}${number}`, cell, style),
  );
  return `<row r="${number}">${written.join('')}</row>`;
}

function cellXml(place: string, cell: Cell, style: number): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}" s="${styles.plain}"><v>${cell}</v></c>`;
  if (typeof cell !== 'string')
    return `<c r="${place}" s="${styles.day}"><v>${serialOf(cell.day)}</v></c>`;
  // A text is a text already; marked as quoted it stays one when somebody edits the cell or saves it as something else.
  const look = wouldBeComputed(cell) ? styles.quoted : style;
  return `<c r="${place}" t="inlineStr" s="${look}"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** « A » for the first column; exported lists have fewer than twenty-six. */
function columnName(column: number): string {
  return String.fromCharCode(65 + column);
}

function serialOf(day: CivilDate): number {
  return (Date.parse(day) - epoch) / 86_400_000;
}
