import { isFormula } from '../formula-text.ts';
import type { UploadLimits } from '../limits.ts';
import type { Bytes } from '../source.ts';
import { TableBuilder } from '../table-builder.ts';
import type { CellMark, Table } from '../upload.ts';
import { columnOf, rowOf } from './cell-reference.ts';
import { unescaped } from './escaped-text.ts';
import { numberText } from './number-text.ts';
import { dayOfSerial } from './serial-date.ts';
import { readXml } from './xml.ts';

/** What the cells of a workbook's sheets refer to. */
export interface WorkbookContext {
  sharedStrings: readonly string[];
  /** By number of the style: its numbers are days. */
  dateStyles: readonly boolean[];
  epoch: 1900 | 1904;
}

interface OpenCell {
  column: number;
  type: string;
  style: number;
  text: string;
  formula: boolean;
  /** A value stands in it, be it an empty text. */
  valued: boolean;
}

/** Reads one sheet as a stream of rows. Of a formula only the result saved with it is taken, and the cell is marked. */
export async function readSheet(
  name: string,
  bytes: Bytes,
  context: WorkbookContext,
  limits: UploadLimits,
): Promise<Table> {
  const builder = new TableBuilder(limits, name, context.epoch);
  let number = 0;
  let cells: string[] = [];
  let marks = new Map<number, CellMark>();
  let cell: OpenCell | null = null;
  let reading = false;
  let aside = false;
  await readXml(bytes, {
    open(tag, attributes) {
      if (tag === 'row') {
        number = rowOf(attributes['r'] ?? '') ?? number + 1;
        cells = [];
        marks = new Map();
      } else if (tag === 'c') {
        cell = openCell(attributes, cells.length);
      } else if (cell) {
        if (tag === 'rPh') aside = true;
        if (tag === 'f') cell.formula = true;
        if (tag === 'v') cell.valued = true;
        reading = (tag === 'v' || tag === 't') && !aside;
      }
    },
    text(piece) {
      if (cell && reading) cell.text += piece;
    },
    close(tag) {
      reading = false;
      if (tag === 'rPh') aside = false;
      if (tag === 'c' && cell) {
        put(cell, cells, marks, context);
        cell = null;
      }
      if (tag === 'row') builder.add(number, cells, marks);
    },
  });
  return builder.table;
}

function openCell(attributes: Readonly<Record<string, string>>, next: number): OpenCell {
  const { r = '', t = 'n', s = '0' } = attributes;
  const named = columnOf(r);
  const column = named < 0 ? next : named;
  return { column, type: t, style: Number(s), text: '', formula: false, valued: false };
}

function put(
  cell: OpenCell,
  cells: string[],
  marks: Map<number, CellMark>,
  context: WorkbookContext,
): void {
  const text = textOf(cell, context);
  const mark = markOf(cell, text);
  // Formatted cells without a value may stand far to the right: they would make every row long.
  if (text === '' && !mark) return;
  while (cells.length < cell.column) cells.push('');
  cells[cell.column] = text;
  if (mark) marks.set(cell.column, mark);
}

function markOf({ type, formula, valued }: OpenCell, text: string): CellMark | null {
  if (type === 'e') return 'EXCEL_ERROR';
  if (formula && !valued) return 'FORMULA';
  // A number is a value whatever its sign.
  if (type !== 'n' && isFormula(text)) return 'FORMULA';
  return formula && text !== '' ? 'COMPUTED' : null;
}

function textOf({ type, style, text }: OpenCell, context: WorkbookContext): string {
  switch (type) {
    case 's':
      return context.sharedStrings[Number(text)] ?? '';
    case 'str':
    case 'inlineStr':
      return unescaped(text);
    case 'b':
      return text === '1' ? 'VRAI' : 'FAUX';
    case 'd':
      return text.slice(0, 10);
    case 'e':
      return text;
    default:
      return numeric(text, context.dateStyles[style] ?? false, context.epoch);
  }
}

function numeric(raw: string, isDay: boolean, epoch: 1900 | 1904): string {
  const day = isDay && raw !== '' ? dayOfSerial(Number(raw), epoch) : null;
  return day ?? numberText(raw);
}
