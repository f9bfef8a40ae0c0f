import type { UploadLimits } from './limits.ts';
import { UnreadableUpload } from './refusal.ts';
import type { CellMark, Table, TableRow } from './upload.ts';

/** What no program for lists writes into a cell: control characters but tabs and line ends. */
// eslint-disable-next-line no-control-regex
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/;

/** Gathers the rows of one table and refuses it as soon as it is more than a list of people. */
export class TableBuilder {
  readonly #limits: UploadLimits;
  readonly #table: Table;
  #characters = 0;

  constructor(limits: UploadLimits, name: string, epoch: Table['epoch'] = 1900) {
    this.#limits = limits;
    this.#table = { name, rows: [], epoch };
  }

  get table(): Table {
    return this.#table;
  }

  /**
   * Adds a row; one without a word is left out.
   * @throws UnreadableUpload for too much, and for control characters
   */
  add(number: number, cells: string[], marks: Map<number, CellMark>): void {
    const filled =
      cells.findLastIndex((cell, column) => cell.trim() !== '' || marks.has(column)) + 1;
    if (filled === 0) return;
    if (filled > this.#limits.columns) this.#refuse('TOO_MANY_COLUMNS', number, 'columns');
    if (this.#table.rows.length >= this.#limits.rows) this.#refuse('TOO_MANY_ROWS', number, 'rows');
    const kept = cells.slice(0, filled);
    for (const cell of kept) this.#check(cell, number);
    const row: TableRow = { number, cells: kept };
    this.#table.rows.push(marks.size > 0 ? { ...row, marks } : row);
  }

  #check(cell: string, number: number): void {
    if (cell.length > this.#limits.cellCharacters) {
      this.#refuse('CELL_TOO_LONG', number, 'cellCharacters');
    }
    this.#characters += cell.length;
    if (this.#characters > this.#limits.tableCharacters) {
      this.#refuse('TOO_LARGE', number, 'tableCharacters');
    }
    if (control.test(cell)) {
      throw new UnreadableUpload('CONTROL_CHARACTERS', { part: this.#table.name, line: number });
    }
  }

  #refuse(
    code: 'TOO_MANY_COLUMNS' | 'TOO_MANY_ROWS' | 'CELL_TOO_LONG' | 'TOO_LARGE',
    line: number,
    limit: keyof UploadLimits,
  ): never {
    throw new UnreadableUpload(code, {
      part: this.#table.name,
      line,
      limit: this.#limits[limit],
    });
  }
}
